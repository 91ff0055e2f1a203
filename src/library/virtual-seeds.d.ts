declare module 'virtual:seeds' {
  const stories: readonly import('./seeds.ts').SeedStory[];
  // biome-ignore lint/style/noDefaultExport: a module of JSON has no other export
  export default stories;
}
