package io.smartbiz.platform.data;

/**
 * How the application reaches its database.
 *
 * @param url the JDBC address
 * @param username the application's role: it owns nothing and cannot bypass row-level security
 */
public record DatabaseAccess(String url, String username, String password) {

    /** The address with more settings of the driver, such as {@code connectTimeout=5&socketTimeout=10}. */
    String url(String settings) {
        return url + (url.contains("?") ? "&" : "?") + settings;
    }

    @Override
    public String toString() {
        return "DatabaseAccess[" + url + " as " + username + "]";
    }
}
