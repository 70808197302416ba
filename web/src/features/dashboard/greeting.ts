/** Which greeting fits an hour of the day; at night one that says nothing of the time. */
export const greetingAt = (hour: number) => (hour < 5 ? 'night' : hour < 11 ? 'morning' : hour < 17 ? 'day' : 'evening')
