import { parseAst } from 'vitest/node';

export interface Import {
  readonly name: string;
  /** Whether nothing of it is left at run time. */
  readonly typeOnly: boolean;
}

/** What a source file imports, re-exports, or names in `import(…)`, in the order of the text. */
export function importsOf(source: string): Import[] {
  const found: Import[] = [];
  visit(parseAst(source, { lang: 'ts' }), found);
  return found;
}

function visit(node: unknown, found: Import[]): void {
  if (Array.isArray(node)) {
    for (const item of node) visit(item, found);
  } else if (isNode(node)) {
    const name = importedName(node);
    if (name !== undefined) found.push({ name, typeOnly: isTypeOnly(node) });
    for (const child of Object.values(node)) visit(child, found);
  }
}

function importedName(node: Node): string | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
      return literal(node['source']);
    case 'TSExternalModuleReference':
      return literal(node['expression']);
    default:
      return undefined;
  }
}

function isTypeOnly(node: Node): boolean {
  return node.type === 'TSImportType' || node['importKind'] === 'type' || node['exportKind'] === 'type';
}

type Node = { readonly type: string } & Readonly<Record<string, unknown>>;

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function literal(node: unknown): string | undefined {
  return isNode(node) && typeof node['value'] === 'string' ? node['value'] : undefined;
}
