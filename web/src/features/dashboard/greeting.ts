/** The greeting for an hour of the day; a neutral one at night. */
export const greetingAt = (hour: number) => (hour < 5 ? 'night' : hour < 11 ? 'morning' : hour < 17 ? 'day' : 'evening')
