import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  attended,
  hostOf,
  isNever,
  type Sites,
  siteOf,
  withAlways,
  withNever,
  withoutAlways,
  withoutNever,
} from './sites.ts';

const NONE: Sites = { always: [], never: [] };
const POST = 'https://www.post.example/*';

describe('the site of a page', () => {
  it.each([
    ['https://www.post.example/a/b?c#d', POST],
    ['http://post.example:8080/', 'http://post.example/*'],
    ['file:///home/a.html', null],
    ['about:blank', null],
    ['javascript:alert(1)', null],
    ['', null],
    [undefined, null],
  ])('of %s is %s', (url, site) => {
    expect(siteOf(url)).toBe(site);
  });

  it('has the host of the page', () => {
    expect(hostOf(POST)).toBe('www.post.example');
  });
});

describe('the lists of sites', () => {
  it('look at no site that the reader has not switched on', () => {
    expect(attended(NONE)).toEqual([]);
  });

  it('let never win over always, also for what lies below a host', () => {
    const sites = withNever(withAlways(NONE, POST), 'post.example');
    expect(attended(sites)).toEqual([]);
    expect(attended(withoutNever(sites, 'post.example'))).toEqual([POST]);
  });

  it('do not mistake the end of a name for a host above it', () => {
    expect(isNever(withNever(NONE, 'post.example'), 'https://outpost.example/*')).toBe(false);
  });

  it('hold each site once, and nothing of it once it is removed', () => {
    const site = fc.webUrl({ size: 'xsmall' }).map((url) => siteOf(url) ?? POST);
    fc.assert(
      fc.property(fc.array(site), site, (others, one) => {
        const sites = withAlways(others.reduce(withAlways, NONE), one);
        expect(new Set(sites.always).size).toBe(sites.always.length);
        expect(attended(sites)).toContain(one);
        expect(attended(withoutAlways(sites, [one]))).not.toContain(one);
        expect(attended(withNever(sites, hostOf(one)))).not.toContain(one);
      }),
    );
  });
});
