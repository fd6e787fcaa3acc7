/** Prints rows as a table, each column as wide as its longest cell. The first of `left` columns begin at the left. */
export function printTable(rows: readonly (readonly string[])[], left = 0): void {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  for (const row of rows) {
    const cells = row.map((cell, column) =>
      column < left ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!),
    );
    console.log(cells.join('  ').trimEnd());
  }
}
