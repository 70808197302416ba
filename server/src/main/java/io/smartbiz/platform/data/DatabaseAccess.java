package io.smartbiz.platform.data;

/**
 * How the application reaches its database.
 *
 * @param url the JDBC address
 * @param username the application's role: it owns nothing and cannot bypass row-level security
 */
public record DatabaseAccess(String url, String username, String password) {

    @Override
    public String toString() {
        return "DatabaseAccess[" + url + " as " + username + "]";
    }
}
