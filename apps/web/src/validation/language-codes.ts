/** The language codes in a text such as `en, ar`, at most eight, each once; null where one is none. */
export const codesIn = (text: string): readonly string[] | null => {
  const codes = [
    ...new Set(
      text
        .toLowerCase()
        .split(/[\s,;]+/)
        .filter(Boolean),
    ),
  ];
  return codes.length > 0 && codes.length <= 8 && codes.every((code) => /^[a-z]{2,3}$/.test(code)) ? codes : null;
};
