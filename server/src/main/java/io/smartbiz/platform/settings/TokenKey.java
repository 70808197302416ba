package io.smartbiz.platform.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The key that signs access tokens: the operator's, or one that the first start makes and keeps. */
final class TokenKey {

    private static final int SHORTEST_KEY = 32;

    private TokenKey() {}

    static byte[] read(SettingsReader reader, Path data) {
        String given = reader.find("TOKEN_KEY");
        if (given == null) {
            return keptKey(data.resolve("keys/token-key"));
        }
        byte[] key = given.getBytes(StandardCharsets.UTF_8);
        if (key.length < SHORTEST_KEY) {
            throw SettingsReader.wrong("TOKEN_KEY", "must be at least " + SHORTEST_KEY + " bytes (256 bits) long");
        }
        return key;
    }

    /** The key that the first start made; readable by its owner alone. */
    private static byte[] keptKey(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            byte[] key = Base64.getDecoder().decode(Files.readString(file).strip());
            if (key.length < SHORTEST_KEY) {
                throw new SettingsException("The token key in " + file + " is too short; delete the file, and SmartBiz"
                        + " generates a new one. Everybody must then sign in again.");
            }
            return key;
        } catch (IOException e) {
            throw new SettingsException(
                    "SMARTBIZ_DATA_DIR: the token key " + file + " cannot be kept there: " + e + ".");
        } catch (IllegalArgumentException e) {
            throw new SettingsException("The token key in " + file + " is damaged; delete the file, and SmartBiz"
                    + " generates a new one. Everybody must then sign in again.");
        }
    }

    private static void make(Path file) throws IOException {
        byte[] random = new byte[SHORTEST_KEY];
        new SecureRandom().nextBytes(random);
        Files.createDirectories(file.getParent());
        Files.createFile(file);
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        Files.writeString(file, Base64.getEncoder().encodeToString(random));
    }
}
