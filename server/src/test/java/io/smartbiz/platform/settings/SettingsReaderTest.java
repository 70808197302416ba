package io.smartbiz.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.smartbiz.platform.settings.ServerSettings.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsReaderTest {

    private static final String KEY = "a-key-that-is-long-enough-for-256-bits";
    private static final Map<String, String> OWN_DATABASE = Map.of(
            "SMARTBIZ_DATABASE_URL", "postgresql://db.example:5432/shop",
            "SMARTBIZ_DATABASE_USERNAME", "shop_owner",
            "SMARTBIZ_DATABASE_PASSWORD", "owner-secret");

    @TempDir
    private Path home;

    private Settings read(Map<String, String> environment) {
        return SettingsReader.of(environment, home).read();
    }

    private Settings readWith(String name, String value) {
        return read(Map.of(name, value));
    }

    /** The sentence that a start with these settings is refused with. */
    private String refusal(Map<String, String> environment) {
        String[] sentence = new String[1];
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> read(environment))
                .satisfies(e -> sentence[0] = e.getMessage());
        assertThat(sentence[0]).endsWith(".").doesNotContain("\n");
        return sentence[0];
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(home.resolve(file).getParent());
        Files.writeString(home.resolve(file), text);
    }

    @Test
    void hasADefaultForEverythingThatAShopNeeds() {
        Settings settings = read(Map.of());
        assertThat(settings.server().port()).isEqualTo(8080);
        assertThat(settings.database().own()).isNull();
        assertThat(settings.server().profile()).isEqualTo(Profile.DEVELOPMENT);
        assertThat(settings.server().metricsToken()).isNull();
        assertThat(settings.server().allowedOrigins()).isEmpty();
    }

    @Test
    void keepsFilesInTheDataFolderUnlessToldOtherwise() {
        assertThat(read(Map.of()).files().directory())
                .isEqualTo(home.resolve("data/files").toAbsolutePath());
        assertThat(read(Map.of()).files().s3()).isNull();
        assertThat(readWith("SMARTBIZ_FILES_DIR", "elsewhere").files().directory())
                .isEqualTo(home.resolve("elsewhere").toAbsolutePath());
        assertThat(refusal(Map.of("SMARTBIZ_FILES_STORAGE", "s3"))).contains("SMARTBIZ_S3_BUCKET", "missing");
        var store = new HashMap<>(Map.of(
                "SMARTBIZ_FILES_STORAGE", "s3",
                "SMARTBIZ_S3_BUCKET", "shop",
                "SMARTBIZ_S3_ACCESS_KEY", "shop",
                "SMARTBIZ_S3_SECRET_KEY", "very-secret"));
        assertThat(read(store).files().s3()).isNotNull().asString().doesNotContain("very-secret");
        store.put("SMARTBIZ_S3_ENDPOINT", "s3.example:9000");
        assertThat(refusal(store)).contains("SMARTBIZ_S3_ENDPOINT");
        assertThat(readWith("SMARTBIZ_CLAMD", "[::1]:3310").files().scanner().host())
                .isEqualTo("[::1]");
        for (String wrong : List.of("clamd", "clamd:0", "clamd:70000", "http://clamd:3310")) {
            assertThat(refusal(Map.of("SMARTBIZ_CLAMD", wrong))).contains("SMARTBIZ_CLAMD");
        }
    }

    @Test
    void readsTheEnvironmentBeforeDotEnvBeforeYamlBeforeTheDefault() throws IOException {
        write("config/application.yaml", "smartbiz:\n  port: 1001\n  bcrypt-cost: 5\n  access-token-minutes: 11\n");
        write(".env", "SMARTBIZ_PORT=1002\nSMARTBIZ_BCRYPT_COST=6\n");
        Settings settings = readWith("SMARTBIZ_PORT", "1003");
        assertThat(settings.server().port()).isEqualTo(1003);
        assertThat(settings.signIn().bcryptCost()).isEqualTo(6);
        assertThat(settings.signIn().accessTokenMinutes()).isEqualTo(11);
        assertThat(settings.signIn().refreshTokenDays()).isEqualTo(7);
    }

    @Test
    void letsTheCommandLineComeFirst() {
        var reader = SettingsReader.of(Map.of("SMARTBIZ_PROFILE", "development"), home);
        assertThat(reader.with("PROFILE", "demo").read().server().profile()).isEqualTo(Profile.DEMO);
    }

    @Test
    void takesAnEmptyValueForTheDefault() {
        assertThat(readWith("SMARTBIZ_PORT", " ").server().port()).isEqualTo(8080);
    }

    @Test
    void readsDotEnvAsPeopleWriteIt() throws IOException {
        write(".env", """
                # the shop
                export SMARTBIZ_PORT=1004

                SMARTBIZ_DEFAULT_ORGANIZATION="gilam"
                  SMARTBIZ_TOKEN_KEY = 'with=sign-and-%s'
                """.formatted(KEY));
        Settings settings = read(Map.of());
        assertThat(settings.server().port()).isEqualTo(1004);
        assertThat(settings.signIn().defaultOrganization()).isEqualTo("gilam");
        assertThat(settings.signIn().tokenKey()).asString().isEqualTo("with=sign-and-" + KEY);
    }

    @Test
    void readsListsFromYamlAndFromText() throws IOException {
        write("config/application.yaml", "smartbiz:\n  allowed-origins: [https://a.example, https://b.example]\n");
        assertThat(read(Map.of()).server().allowedOrigins()).containsExactly("https://a.example", "https://b.example");
        assertThat(readWith("SMARTBIZ_ALLOWED_ORIGINS", " https://c.example, ,https://d.example")
                        .server()
                        .allowedOrigins())
                .containsExactly("https://c.example", "https://d.example");
    }

    @Test
    void takesAnEmptyYamlValueForTheDefault() throws IOException {
        write("config/application.yaml", "smartbiz:\n  address:\n  port:\n");
        assertThat(read(Map.of()).server().address()).isEmpty();
        assertThat(read(Map.of()).server().port()).isEqualTo(8080);
    }

    @Test
    void startsRelativePathsInTheFolderOfTheStartScript() {
        Settings settings = readWith("SMARTBIZ_DATA_DIR", "shop/../shop-data");
        assertThat(settings.server().dataDirectory()).isEqualTo(home.resolve("shop-data"));
        assertThat(settings.logs().directory()).isEqualTo(home.resolve("logs"));
    }

    @Test
    void readsASecretFromAFile() throws IOException {
        write("secrets/key", KEY + "\n");
        assertThat(readWith("SMARTBIZ_TOKEN_KEY_FILE", "secrets/key").signIn().tokenKey())
                .asString()
                .isEqualTo(KEY);
        assertThat(refusal(Map.of("SMARTBIZ_TOKEN_KEY_FILE", "secrets/none")))
                .contains("SMARTBIZ_TOKEN_KEY_FILE", "secrets/none");
        assertThat(refusal(Map.of("SMARTBIZ_PORT_FILE", "secrets/key"))).contains("SMARTBIZ_PORT_FILE");
    }

    @Test
    void makesATokenKeyOnceThatOnlyItsOwnerCanRead() throws IOException {
        byte[] made = read(Map.of()).signIn().tokenKey();
        assertThat(made).hasSize(32);
        assertThat(read(Map.of()).signIn().tokenKey()).isEqualTo(made);
        Path file = home.resolve("data/keys/token-key");
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            assertThat(Files.getPosixFilePermissions(file)).hasToString("[OWNER_READ, OWNER_WRITE]");
        }
    }

    @ParameterizedTest
    @CsvSource({"''", "'not base64!'", "c2hvcnQ="})
    void refusesADamagedTokenKeyAndSaysHowToMendIt(String content) throws IOException {
        write("data/keys/token-key", content);
        assertThat(refusal(Map.of()))
                .contains(home.resolve("data/keys/token-key").toString(), "delete the file");
    }

    @ParameterizedTest
    @CsvSource({
        "PORT, eighty",
        "PORT, 65536",
        "PORT, -1",
        "PORT, 80.5",
        "DATABASE_POOL_SIZE, 1",
        "DATABASE_POOL_SIZE, 201",
        "RATE_LIMIT_PER_MINUTE, -1",
        "ORGANIZATION_RATE_LIMIT_PER_MINUTE, -1",
        "LOGIN_LIMIT_PER_MINUTE, many",
        "TOKEN_KEY, short",
        "ACCESS_TOKEN_MINUTES, 0",
        "REFRESH_TOKEN_DAYS, 366",
        "BCRYPT_COST, 3",
        "BCRYPT_COST, 17",
        "PROFILE, prod",
        "LOG_FORMAT, xml",
        "DATABASE_URL, mysql://db.example/shop",
    })
    void namesTheSettingThatIsWrong(String name, String value) {
        assertThat(refusal(Map.of("SMARTBIZ_" + name, value))).contains("SMARTBIZ_" + name);
    }

    @Test
    void namesASettingThatItDoesNotKnow() {
        assertThat(refusal(Map.of("SMARTBIZ_PROT", "8081"))).contains("SMARTBIZ_PROT", ".env.example");
    }

    @Test
    void leavesOtherVariablesAlone() {
        assertThat(readWith("PORT", "nonsense").server().port()).isEqualTo(8080);
    }

    @Test
    void takesAPostgresqlOfTheOperatorsOwn() {
        DatabaseSettings.Own database = read(OWN_DATABASE).database().own();
        assertThat(database)
                .isEqualTo(new DatabaseSettings.Own(
                        "jdbc:postgresql://db.example:5432/shop", "shop_owner", "owner-secret", "smartbiz_app"));
    }

    @ParameterizedTest
    @CsvSource({"DATABASE_USERNAME", "DATABASE_PASSWORD"})
    void asksForEverythingThatAnOwnDatabaseNeeds(String missing) {
        var environment = new HashMap<>(OWN_DATABASE);
        environment.remove("SMARTBIZ_" + missing);
        assertThat(refusal(environment)).contains("SMARTBIZ_" + missing, "is missing");
    }

    @ParameterizedTest
    @CsvSource({"Smartbiz", "smartbiz-app", "'app; drop table x'", "1app"})
    void refusesARoleNameThatWouldNeedQuotes(String role) {
        var environment = new HashMap<>(OWN_DATABASE);
        environment.put("SMARTBIZ_DATABASE_APP_USERNAME", role);
        assertThat(refusal(environment)).contains("SMARTBIZ_DATABASE_APP_USERNAME");
    }

    @Test
    void tellsNoSecretWhenAFileOrAnAddressIsDamaged() throws IOException {
        assertThat(refusal(Map.of("SMARTBIZ_DATABASE_URL", "postgresql://owner:hidden@db.example/shop")))
                .contains("SMARTBIZ_DATABASE_PASSWORD")
                .doesNotContain("hidden");
        write(".env", "\nSMARTBIZ_ADMIN_PASSWORD: hidden\n");
        assertThat(refusal(Map.of())).contains("Line 2", ".env").doesNotContain("hidden");
    }

    @ParameterizedTest
    @CsvSource({"'port: 8081'", "'smartbiz: 8081'", "''", "'smartbiz: [1'"})
    void refusesAYamlFileOfAnotherForm(String yaml) throws IOException {
        write("config/application.yaml", yaml);
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> read(Map.of()))
                .withMessageContaining("application.yaml");
    }

    @Test
    void printsNoSecretAmongItsSettings() {
        var environment = new HashMap<>(OWN_DATABASE);
        environment.put("SMARTBIZ_TOKEN_KEY", KEY);
        environment.put("SMARTBIZ_METRICS_TOKEN", "metrics-secret");
        Settings settings = read(environment);
        assertThat(settings + " " + settings.server() + settings.signIn()
                        + settings.database().own())
                .doesNotContain(KEY, "metrics-secret", "owner-secret");
    }
}
