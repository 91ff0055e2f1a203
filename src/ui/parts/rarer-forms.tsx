/** Forms that few readers open: loaded when they are, so that no view waits for them. */
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

export const BoundaryForm = whenShown(() =>
  import('./boundary-form.tsx').then(({ BoundaryForm: Form }) => Form),
);
export const JoinForm = whenShown(() => import('./join-form.tsx').then(({ JoinForm: Form }) => Form));

function whenShown<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  return function WhenShown(props: Props) {
    const [Form, setForm] = useState<ComponentType<Props> | null>(null);
    useEffect(() => void load().then((found) => setForm(() => found)), []);
    return Form && <Form {...props} />;
  };
}
