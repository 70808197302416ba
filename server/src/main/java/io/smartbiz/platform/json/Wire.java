package io.smartbiz.platform.json;

/** Names on the wire. */
public final class Wire {

    private Wire() {}

    /** {@code unitPrice} is {@code unit_price} on the wire; indexes and dots of a path stay. */
    public static String name(String javaName) {
        var name = new StringBuilder(javaName.length() + 8);
        for (int i = 0; i < javaName.length(); i++) {
            char letter = javaName.charAt(i);
            if (Character.isUpperCase(letter)) {
                if (i > 0 && javaName.charAt(i - 1) != '.') {
                    name.append('_');
                }
                name.append(Character.toLowerCase(letter));
            } else {
                name.append(letter);
            }
        }
        return name.toString();
    }
}
