package io.smartbiz.operations.health;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.smartbiz.platform.access.Open;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.http.Bare;
import io.smartbiz.platform.settings.ServerSettings;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Reports the health of the server to load balancers, monitors and operators. */
@RestController
@Tag(name = "Operations")
class HealthController {

    private static final Logger log = LoggerFactory.getLogger(HealthController.class);
    private static final int VALID_SECONDS = 2;
    private static final String BEARER = "Bearer ";

    private final HikariDataSource dataSource;
    private final JobsRepository jobs;
    private final PrometheusMeterRegistry metrics;
    private final ServerSettings settings;
    private final Clock clock;

    HealthController(
            HikariDataSource dataSource,
            JobsRepository jobs,
            PrometheusMeterRegistry metrics,
            ServerSettings settings,
            Clock clock) {
        this.dataSource = dataSource;
        this.jobs = jobs;
        this.metrics = metrics;
        this.settings = settings;
        this.clock = clock;
    }

    record Health(String status, String database, Instant timestamp) {}

    record DetailedHealth(
            String status,
            String database,
            Pool pool,
            Disk disk,
            Memory memory,
            Jobs jobs,
            long uptimeSeconds,
            Instant timestamp) {}

    record Pool(int active, int idle, int waiting, int most) {}

    record Disk(long freeBytes, long totalBytes) {}

    record Memory(long usedBytes, long mostBytes) {}

    /** @param failing jobs whose last run failed */
    record Jobs(int waiting, int failing) {}

    @GetMapping("/health")
    @Open
    @Bare
    @Operation(summary = "Check the server and its database")
    ResponseEntity<Health> health() {
        boolean up = databaseIsUp();
        return ResponseEntity.status(up ? 200 : 503)
                .body(new Health(up ? "healthy" : "unhealthy", up ? "up" : "down", now()));
    }

    @GetMapping("/health/live")
    @Open
    @Bare
    @Operation(summary = "Check that the server answers")
    Health live() {
        return new Health("healthy", "unchecked", now());
    }

    @GetMapping("/health/ready")
    @Open
    @Bare
    @Operation(summary = "Check that the server can take requests")
    ResponseEntity<Health> ready() {
        return health();
    }

    @GetMapping("/health/detailed")
    @Open
    @Bare
    @Operation(summary = "Read the state of database, pool, disk, memory and jobs; needs the metrics token")
    ResponseEntity<DetailedHealth> detailed(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization)
            throws IOException {
        requireOperator(authorization);
        boolean up = databaseIsUp();
        var pool = dataSource.getHikariPoolMXBean();
        var store = Files.getFileStore(existing(settings.dataDirectory()));
        Runtime runtime = Runtime.getRuntime();
        var health = new DetailedHealth(
                up ? "healthy" : "unhealthy",
                up ? "up" : "down",
                new Pool(
                        pool.getActiveConnections(),
                        pool.getIdleConnections(),
                        pool.getThreadsAwaitingConnection(),
                        dataSource.getMaximumPoolSize()),
                new Disk(store.getUsableSpace(), store.getTotalSpace()),
                new Memory(runtime.totalMemory() - runtime.freeMemory(), runtime.maxMemory()),
                up ? jobs.summary() : new Jobs(0, 0),
                ProcessHandle.current()
                        .info()
                        .startInstant()
                        .map(start -> ChronoUnit.SECONDS.between(start, clock.instant()))
                        .orElse(0L),
                now());
        return ResponseEntity.status(up ? 200 : 503).body(health);
    }

    private static Path existing(Path folder) {
        Path path = folder;
        while (!Files.exists(path) && path.getParent() != null) {
            path = path.getParent();
        }
        return path;
    }

    @GetMapping(path = "/metrics", produces = MediaType.TEXT_PLAIN_VALUE)
    @Open
    @Bare
    @Operation(summary = "Read metrics for Prometheus; needs the metrics token")
    String metrics(@RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
        requireOperator(authorization);
        return metrics.scrape();
    }

    /** Refuses everybody until the operator has set a token. */
    private void requireOperator(@Nullable String authorization) {
        String token = settings.metricsToken();
        String given = authorization == null || !authorization.startsWith(BEARER)
                ? ""
                : authorization.substring(BEARER.length());
        boolean right = token != null
                && MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
        if (!right) {
            throw Failure.of(ErrorCode.UNAUTHENTICATED);
        }
    }

    private boolean databaseIsUp() {
        try (Connection connection = dataSource.getConnection()) {
            return connection.isValid(VALID_SECONDS);
        } catch (SQLException e) {
            log.warn("The database does not answer: {}", e.getMessage());
            return false;
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
