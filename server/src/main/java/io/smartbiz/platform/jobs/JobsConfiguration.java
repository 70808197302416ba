package io.smartbiz.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.smartbiz.platform.access.CurrentOrganization;
import io.smartbiz.platform.access.WorkClass;
import io.smartbiz.platform.events.Events;
import io.smartbiz.platform.pool.SharedConnections;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The scheduler that runs jobs and deliveries, only in a server and not in commands. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class JobsConfiguration {

    private static final Logger log = LoggerFactory.getLogger(JobsConfiguration.class);

    @Bean
    Scheduler scheduler(
            DataSource dataSource,
            Events events,
            List<Job> jobs,
            OrganizationIdRepository organizations,
            JsonMapper json) {
        List<RecurringTask<?>> recurring = jobs.stream()
                .<RecurringTask<?>>map(job -> recurring(job, organizations))
                .toList();
        List<Task<?>> deliveries = events.tasks();
        return Scheduler.create(dataSource, deliveries)
                .startTasks(recurring)
                .tableName("system.scheduled_tasks")
                .serializer(new JsonSerializer(json))
                .threads(2)
                .pollUsingLockAndFetch(0.5, 4.0)
                .pollingInterval(Duration.ofSeconds(5))
                .heartbeatInterval(Duration.ofSeconds(15))
                .shutdownMaxWait(Duration.ofSeconds(10))
                .build();
    }

    /** A job whose transactions take long keeps requests waiting for its locks. */
    @Bean
    MeterBinder jobTransactions(List<Job> jobs, SharedConnections connections) {
        List<String> names = Stream.concat(jobs.stream().map(Job::name), Stream.of(Events.DELIVERIES))
                .toList();
        return registry -> names.forEach(name -> TimeGauge.builder(
                        "smartbiz.jobs.longest.transaction",
                        connections,
                        TimeUnit.SECONDS,
                        one -> one.longestJobTransaction(name))
                .description("The longest transaction of a job within the last day")
                .tag("job", name)
                .register(registry));
    }

    /** Starts after everything else is there and stops before the connections are closed. */
    @Bean
    SmartLifecycle schedulerLifecycle(Scheduler scheduler) {
        return new SmartLifecycle() {
            private volatile boolean running;

            @Override
            public void start() {
                scheduler.start();
                running = true;
            }

            @Override
            public void stop() {
                scheduler.stop();
                running = false;
            }

            @Override
            public boolean isRunning() {
                return running;
            }
        };
    }

    private static RecurringTask<Void> recurring(Job job, OrganizationIdRepository organizations) {
        return Tasks.recurring("job." + job.name(), job.schedule()).execute((_, _) -> {
            for (UUID organization : organizations.all()) {
                run(job, organization);
            }
        });
    }

    /** Does a job's work for one organisation, as the scheduler does it. */
    static void run(Job job, UUID organization) {
        try {
            WorkClass.runAsJob(job.name(), () -> CurrentOrganization.run(organization, () -> job.run(organization)));
        } catch (RuntimeException e) {
            log.error("The job {} failed for organisation {}", job.name(), organization, e);
        }
    }

    private record JsonSerializer(JsonMapper json) implements Serializer {

        @Override
        public byte[] serialize(Object data) {
            return json.writeValueAsBytes(data);
        }

        @Override
        public <T> T deserialize(Class<T> type, byte[] data) {
            return json.readValue(data, type);
        }
    }
}
