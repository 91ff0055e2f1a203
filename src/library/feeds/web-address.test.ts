import { describe, expect, it, test } from 'vitest';
import { isLocal, isSameSite, webAddress } from './web-address.ts';

describe('an address in a feed', () => {
  it.each([
    ['/news/1', 'https://a.example/feed', 'https://a.example/news/1'],
    ['https://a.example/n', undefined, 'https://a.example/n'],
    ['//b.example/n', 'https://a.example/feed', 'https://b.example/n'],
  ])('%s seen from %s is %s', (given, base, full) => {
    expect(webAddress(given, base)).toBe(full);
  });

  it.each([
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'file:///etc/passwd',
    'data:text/html,x',
    'ftp://a.example/',
    'https://user:secret@a.example/',
    'http://',
    '',
    undefined,
  ])('%s leads nowhere', (given) => {
    expect(webAddress(given)).toBeNull();
  });
});

describe('the own network', () => {
  it.each([
    'http://localhost:8080/',
    'http://127.0.0.1/',
    'http://2130706433/', // 127.0.0.1 as one number: the URL parser writes it out
    'http://0x7f.1/',
    'http://10.1.2.3/',
    'http://172.16.0.1/',
    'http://192.168.1.1/',
    'http://169.254.169.254/latest/meta-data',
    'http://100.64.0.1/',
    'http://[::1]/',
    'http://[::]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[fd00::1]/',
    'http://[fe80::1]/',
    'http://printer/',
    'http://router.local/',
    'http://localhost./',
  ])('holds %s', (address) => {
    expect(isLocal(address)).toBe(true);
  });

  it.each([
    'https://a.example/',
    'http://8.8.8.8/',
    'http://172.32.0.1/',
    'http://100.128.0.1/',
    'http://[2606:4700::1]/',
    'https://local.example/',
    'https://10.example/',
  ])('does not hold %s', (address) => {
    expect(isLocal(address)).toBe(false);
  });
});

test.each([
  ['https://feeds.paper.co.uk/rss', 'http://www.paper.co.uk/news/1', true],
  ['https://paper.example/feed', 'https://m.paper.example/1', true],
  ['https://evil.co.uk/feed', 'https://paper.co.uk/1', false],
  ['https://paper.example.evil.com/feed', 'https://paper.example/1', false],
  ['http://127.0.0.1:80/feed', 'http://127.0.0.1:90/1', true],
  ['http://10.0.0.1/feed', 'http://10.1.0.1/1', false],
])('%s and %s lie at one site: %s', (one, other, same) => {
  expect(isSameSite(one, other)).toBe(same);
});
