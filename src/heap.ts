import { getBuiltinModule } from 'node:process';

/**
 * Lets V8's room for young objects grow, or keeps it as it is. In a small room, what stays of the young objects is copied in many short
 * pauses of a ms or two, and not in a few long ones; and where little stays, a large room is memory for nothing.
 */
export const letYoungRoomGrow = (grows: boolean): void =>
  getBuiltinModule('node:v8').setFlagsFromString(`--semi-space-growth-factor=${grows ? 2 : 1}`);
