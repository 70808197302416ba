import io.smartbiz.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.jooq.Constants;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.SchemaMappingType;
import org.jooq.meta.jaxb.Target;

/** Runs the migrations on a throw-away PostgreSQL and writes a class for each table, when a migration has changed. */
class GenerateTables {

    public static void main(String[] arguments) throws Exception {
        Path migrations = Path.of(arguments[0]);
        Path target = Path.of(arguments[1]);
        Path stamp = target.resolve("migrations.sha256");
        String hash = hash(migrations);
        if (Files.exists(stamp) && Files.readString(stamp).equals(hash)) {
            return;
        }
        System.out.println("Generating classes for the database tables");
        Path folder = Files.createTempDirectory("smartbiz-tables").resolve("database");
        try (var postgres = EmbeddedPostgres.start(EmbeddedPostgres.Options.fleeting(folder))) {
            Flyway.configure()
                    .dataSource(postgres.url(), EmbeddedPostgres.OWNER, postgres.password())
                    .locations("filesystem:" + migrations)
                    .placeholders(Map.of("app_role", "pg_monitor"))
                    .load()
                    .migrate();
            GenerationTool.generate(configuration(postgres, target));
        }
        Files.writeString(stamp, hash);
    }

    private static Configuration configuration(EmbeddedPostgres postgres, Path target) {
        var schemas = List.of("core", "shop", "desk", "system").stream()
                .map(name -> new SchemaMappingType().withInputSchema(name))
                .toList();
        return new Configuration()
                .withLogging(Logging.WARN)
                .withJdbc(new Jdbc()
                        .withDriver("org.postgresql.Driver")
                        .withUrl(postgres.url())
                        .withUser(EmbeddedPostgres.OWNER)
                        .withPassword(postgres.password()))
                .withGenerator(new Generator()
                        .withDatabase(new Database()
                                .withName("org.jooq.meta.postgres.PostgresDatabase")
                                .withSchemata(schemas)
                                .withForcedTypes(
                                        new ForcedType().withName("INSTANT").withIncludeTypes("TIMESTAMPTZ"))
                                .withExcludes("flyway_schema_history")
                                .withIncludeRoutines(false))
                        .withGenerate(new Generate()
                                .withGlobalObjectReferences(true)
                                .withIndexes(false)
                                .withDaos(false)
                                .withPojos(false)
                                .withImplicitJoinPathsToOne(false)
                                .withImplicitJoinPathsToMany(false)
                                .withImplicitJoinPathsManyToMany(false))
                        .withTarget(new Target()
                                .withPackageName("io.smartbiz.database")
                                .withDirectory(target.toString())
                                .withClean(true)));
    }

    private static String hash(Path migrations) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update(Files.readAllBytes(Path.of(System.getProperty("generator"))));
        digest.update(Constants.FULL_VERSION.getBytes(StandardCharsets.UTF_8));
        try (var files = Files.list(migrations)) {
            for (Path file : files.sorted().toList()) {
                digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
                digest.update(read(file));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static byte[] read(Path file) throws IOException {
        return Files.readAllBytes(file);
    }
}
