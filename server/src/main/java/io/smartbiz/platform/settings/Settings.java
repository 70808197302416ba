package io.smartbiz.platform.settings;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The settings of an installation. Each comes from an environment variable {@code SMARTBIZ_<NAME>}, a {@code .env} file or
 * {@code config/application.yaml}; {@link SettingsReader} reads and checks them.
 *
 * @param port the TCP port of the server
 * @param address the network address to listen on; empty for all
 * @param dataDirectory where the embedded database, files and keys lie
 * @param database the operator's own PostgreSQL; null for the embedded one
 * @param poolSize connections to the database for requests
 * @param rateLimitPerMinute requests a minute for each member; 0 for no limit
 * @param loginLimitPerMinute sign-ins a minute for each address and username; 0 for no limit
 * @param tokenKey signs access tokens, at least 32 bytes
 * @param accessTokenMinutes how long an access token lives
 * @param refreshTokenDays how long a session lives without being used
 * @param bcryptCost the work of one password check, 4 to 16
 * @param defaultOrganization the slug of the organisation that sign-ins without one mean; null when there is one only
 * @param allowedOrigins web origins that may call the API from a browser
 * @param metricsToken opens {@code /metrics} and {@code /health/detailed}; null to close them
 * @param files where uploaded files lie
 * @param logDirectory where {@code app.log} lies
 * @param jsonLogs whether logs also go to standard output, as JSON
 * @param profile {@code production} refuses what is only for trying out
 */
public record Settings(
        int port,
        String address,
        Path dataDirectory,
        @Nullable Database database,
        int poolSize,
        int rateLimitPerMinute,
        int loginLimitPerMinute,
        byte[] tokenKey,
        int accessTokenMinutes,
        int refreshTokenDays,
        int bcryptCost,
        @Nullable String defaultOrganization,
        List<String> allowedOrigins,
        @Nullable String metricsToken,
        Files files,
        Path logDirectory,
        boolean jsonLogs,
        Profile profile) {

    /** Where the embedded database lies, when there is no {@link #database} of the operator. */
    public Path embeddedDatabase() {
        return dataDirectory.resolve("postgres");
    }

    /** How strict an installation is. */
    public enum Profile {
        DEVELOPMENT,
        DEMO,
        PRODUCTION
    }

    /**
     * A PostgreSQL of the operator.
     *
     * @param url {@code jdbc:postgresql://host/database} or {@code postgresql://host/database}
     * @param username the owner of the database
     * @param appUsername the role of the application, which row-level security binds
     */
    public record Database(String url, String username, String password, String appUsername) {

        @Override
        public String toString() {
            return "Database";
        }
    }

    /**
     * Where uploaded files lie.
     *
     * @param directory of this machine: for files under way, and for all of them unless they lie in S3
     * @param mostMegabytes the size of one file
     * @param inS3 whether new files are put into the S3 store instead of the folder
     * @param s3 null when there is none; with {@code inS3} there is one
     * @param scanner ClamAV's {@code clamd}, which looks at uploads; null when there is none
     */
    public record Files(
            Path directory,
            int mostMegabytes,
            boolean inS3,
            @Nullable S3 s3,
            @Nullable Address scanner) {

        /** Where uploads lie until they are kept or refused. */
        public Path incoming() {
            return directory.resolve("incoming");
        }
    }

    /** A program on some machine. */
    public record Address(String host, int port) {}

    /**
     * A store that speaks S3.
     *
     * @param endpoint its address; null for that of Amazon in the region
     * @param redirect whether browsers load files from the store itself, by addresses that are good for some minutes
     */
    public record S3(
            @Nullable String endpoint,
            String region,
            String bucket,
            String accessKey,
            String secretKey,
            boolean redirect) {

        @Override
        public String toString() {
            return "S3";
        }
    }

    /** One setting, as {@code .env.example} documents it. */
    public record Definition(String name, @Nullable String defaultValue, boolean secret) {}

    @Override
    public String toString() {
        // Holds secrets, so nothing of it is printed.
        return "Settings";
    }
}
