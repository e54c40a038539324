/**
 * Whether a text has the shape of an ODS code, in either case. The codes of boards (ICBs, sub-ICBs) have three letters or digits;
 * those of practices, PCNs and their sites are longer and have a digit among them, such as A99991, U99999 or A99991001.
 * Source: NHS Digital, "Organisations and services", and the coding frames of the NHS Data Dictionary. Whether such a code was
 * ever issued it does not know.
 */
export function isOdsCode(text: string): boolean {
  return /^(?:[a-z\d]{3}|(?=.*\d)[a-z\d]{4,10})$/i.test(text);
}
