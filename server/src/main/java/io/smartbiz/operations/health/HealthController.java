package io.smartbiz.operations.health;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.smartbiz.operations.health.Readiness.Problem;
import io.smartbiz.platform.access.Open;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.http.Bare;
import io.smartbiz.platform.http.Fails;
import io.smartbiz.platform.pool.SharedConnections;
import io.smartbiz.platform.settings.ServerSettings;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

    private static final String UNHEALTHY = "unhealthy";
    private static final String BEARER = "Bearer ";

    private final SharedConnections connections;
    private final Readiness readiness;
    private final JobsRepository jobs;
    private final PrometheusMeterRegistry metrics;
    private final ServerSettings settings;
    private final Clock clock;

    HealthController(
            SharedConnections connections,
            Readiness readiness,
            JobsRepository jobs,
            PrometheusMeterRegistry metrics,
            ServerSettings settings,
            Clock clock) {
        this.connections = connections;
        this.readiness = readiness;
        this.jobs = jobs;
        this.metrics = metrics;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * How the server is.
     *
     * @param status {@code healthy}; {@code degraded} when only some requests are answered; {@code unhealthy}
     * @param database {@code up}, {@code down} or {@code unchecked}
     * @param problems {@code database_down}, {@code connections_exhausted}, {@code schema_outdated}, {@code disk_full}
     */
    record Health(String status, String database, List<String> problems, Instant timestamp) {}

    record DetailedHealth(
            String status,
            Database database,
            List<String> problems,
            Connections activeConnections,
            Disk diskSpace,
            Memory memoryUsage,
            Jobs jobs,
            long uptimeSeconds,
            Instant timestamp) {}

    /** @param status as {@link Health} says it */
    record Database(String status) {}

    record Connections(int active, int idle, int waiting, int most) {}

    record Disk(long freeBytes, long totalBytes) {}

    record Memory(long usedBytes, long mostBytes) {}

    /** @param failing jobs whose last run failed */
    record Jobs(int waiting, int failing) {}

    @GetMapping("/health")
    @Open
    @Bare
    @Fails(ErrorCode.NOT_ACCEPTABLE)
    @Operation(operationId = "getHealth", summary = "Check the server and its database")
    ResponseEntity<Health> health() {
        Health health = seen(readiness.problems());
        return ResponseEntity.status(status(health)).body(health);
    }

    private Health seen(Set<Problem> problems) {
        boolean disturbed = problems.stream().anyMatch(problem -> problem != Problem.DISK_FULL);
        String status = problems.isEmpty() ? "healthy" : disturbed ? UNHEALTHY : "degraded";
        return new Health(
                status,
                problems.contains(Problem.DATABASE_DOWN) ? "down" : "up",
                problems.stream().map(Problem::code).toList(),
                now());
    }

    private static int status(Health health) {
        return health.status().equals(UNHEALTHY) ? 503 : 200;
    }

    @GetMapping("/health/live")
    @Open
    @Bare
    @Fails(ErrorCode.NOT_ACCEPTABLE)
    @Operation(operationId = "getLiveness", summary = "Check that the server answers")
    Health live() {
        return new Health("healthy", "unchecked", List.of(), now());
    }

    @GetMapping("/health/ready")
    @Open
    @Bare
    @Fails(ErrorCode.NOT_ACCEPTABLE)
    @Operation(operationId = "getReadiness", summary = "Check that the server can take requests")
    ResponseEntity<Health> ready() {
        return health();
    }

    @GetMapping("/health/detailed")
    @Open
    @Bare
    @Fails(ErrorCode.UNAUTHENTICATED)
    @Operation(
            operationId = "getDetailedHealth",
            summary = "Read the state of database, pool, disk, memory and jobs; needs the metrics token")
    ResponseEntity<DetailedHealth> detailed(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization)
            throws IOException {
        requireOperator(authorization);
        Health health = seen(readiness.problems());
        SharedConnections.Use use = connections.use();
        var store = Files.getFileStore(existing(settings.dataDirectory()));
        Runtime runtime = Runtime.getRuntime();
        var detailed = new DetailedHealth(
                health.status(),
                new Database(health.database()),
                health.problems(),
                new Connections(use.active(), use.idle(), use.waiting(), use.most()),
                new Disk(store.getUsableSpace(), store.getTotalSpace()),
                new Memory(runtime.totalMemory() - runtime.freeMemory(), runtime.maxMemory()),
                health.problems().isEmpty() ? jobs.summary() : new Jobs(0, 0),
                ProcessHandle.current()
                        .info()
                        .startInstant()
                        .map(start -> ChronoUnit.SECONDS.between(start, clock.instant()))
                        .orElse(0L),
                now());
        return ResponseEntity.status(status(health)).body(detailed);
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
    @Fails(ErrorCode.UNAUTHENTICATED)
    @Operation(operationId = "getMetrics", summary = "Read metrics for Prometheus; needs the metrics token")
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

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
