import { describe, expect, it } from '@jest/globals';
import { namingOf } from './naming.ts';

describe('The names of a feature', () => {
  it('are told from one, in every form', () => {
    expect(namingOf({ name: 'site-visit' })).toMatchObject({
      className: 'SiteVisit',
      propertyName: 'siteVisit',
      constantName: 'SITE_VISIT',
      title: 'Site visit',
      aThing: 'a site visit',
      pluralFile: 'site-visits',
      pluralProperty: 'siteVisits',
      pluralSnake: 'site_visits',
    });
  });
  it.each([
    ['visit', 'visits'],
    ['opportunity', 'opportunities'],
    ['survey', 'surveys'],
    ['process', 'processes'],
    ['pitch', 'pitches'],
  ])('have the plural of their ending: %s, %s', (name, plural) => {
    expect(namingOf({ name }).pluralFile).toBe(plural);
  });
  it('have the plural that is said', () => {
    expect(namingOf({ name: 'child', plural: 'children' }).pluralProperty).toBe('children');
  });
  it('take the article of their first letter', () => {
    expect(namingOf({ name: 'opportunity' }).AThing).toBe('An opportunity');
  });
  it('speak of a record in Welsh where no Welsh name is said', () => {
    expect(namingOf({ name: 'visit' }).welshRecorded).toBe('Cofnod newydd');
    expect(namingOf({ name: 'visit', welsh: 'ymweliad' }).welshRecorded).toBe('Cofnodi ymweliad');
  });
  it('end no string of the code', () => {
    expect(namingOf({ name: 'visit', means: "a school's day" }).means).toBe('A school’s day');
  });
});
