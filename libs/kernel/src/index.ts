export * from './asked-rows.ts';
export * from './audience.ts';
export * from './canonical.ts';
export * from './cipher.ts';
export * from './compact.ts';
export * from './decider.ts';
export * from './depends-on.ts';
export {
  earliest,
  edgesOf,
  isEdtf,
  latest,
  monthOf,
  parseDay,
  parseEdtf,
  sortDay,
  UNPLACED,
} from './edtf/edtf.ts';
export { type Edge } from './edtf/bounds.ts';
export { type EdtfFault, edtfFault } from './edtf/faults.ts';
export { inWords } from './edtf/in-words.ts';
export * from './event.ts';
export * from './evidence.ts';
export * from './foldable.ts';
export * from './happened.ts';
export * from './ids.ts';
export * from './in-order.ts';
export { languagesIn, type Localised, type LocalisedChange, merge } from './localised.ts';
export * from './message.ts';
export { type Money, parseMoney, sumMoney } from './money.ts';
export * from './named.ts';
export * from './presence.ts';
export * from './problems.ts';
export * from './refusal.ts';
export * from './refusals.ts';
export {
  freeText,
  type FreeText,
  isSealed,
  type LocalisedFreeText,
  type LocalisedName,
  type PlainText,
  type Sealed,
} from './sealed.ts';
export * from './sentence.ts';
export * from './texts.ts';
export * from './clock.ts';
export * from './words.ts';
export * from './without-nulls.ts';
export * from './years.ts';
export { dayBefore, isDay } from './edtf/days.ts';
export * from './moment.ts';
