/** Of one person's roles those that say something new, in order: "minister" does not, beside "foreign minister of Latvia". Each comes with its words. */
export function statedRoles<Role>(roles: readonly (readonly [Role, string])[]): Role[] {
  const worded = new Map<string, Role>();
  for (const [role, words] of roles) {
    const key = ` ${words.toLowerCase()} `;
    if (!worded.has(key)) worded.set(key, role);
    if (worded.size === mostRoles) break;
  }
  const all = [...worded.keys()];
  return [...worded].flatMap(([key, role]) => (all.some(other => other !== key && other.includes(key)) ? [] : [role]));
}

/** So many of a person's roles are compared with each other. */
const mostRoles = 32;

/** The words of a role's title: "deputy director" of "deputy director of the port". */
export const titleIn = (role: string): string[] => role.toLowerCase().replace(/ (?:of|for|at|in|to|on|from|with) .*$/, '').split(' ');
