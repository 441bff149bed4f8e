package paperboy.schedule;

import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.quartz.CronScheduleBuilder;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;

/**
 * Runs tasks once a minute, and whenever somebody asks. A task never runs beside itself; one that overran its minute
 * simply comes with the next. Thread-safe.
 */
public final class Ticker implements AutoCloseable {
    private static final String EVERY_MINUTE = "0 * * * * ?";

    private final Scheduler scheduler;
    private final Map<String, Runnable> tasks = new ConcurrentHashMap<>();

    private Ticker(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /**
     * A ticker without tasks that is running already.
     *
     * @param name unique among the tickers of this process
     */
    public static Ticker start(String name) {
        Properties settings = new Properties();
        settings.setProperty("org.quartz.scheduler.instanceName", name);
        settings.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
        settings.setProperty("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool");
        settings.setProperty("org.quartz.threadPool.threadCount", "6");
        settings.setProperty("org.quartz.threadPool.makeThreadsDaemons", "true");
        settings.setProperty("org.quartz.scheduler.makeSchedulerThreadDaemon", "true");
        settings.setProperty("org.quartz.jobStore.class", "org.quartz.simpl.RAMJobStore");
        try {
            Ticker ticker = new Ticker(new StdSchedulerFactory(settings).getScheduler());
            ticker.scheduler.setJobFactory((bundle, quartz) -> new TickJob(ticker.tasks));
            ticker.scheduler.start();
            return ticker;
        } catch (SchedulerException e) {
            throw new IllegalStateException("starting the scheduler " + name, e);
        }
    }

    /** Runs the task now and every minute from then on. */
    public void everyMinute(String name, Runnable task) {
        tasks.put(name, task);
        JobDetail job = JobBuilder.newJob(TickJob.class)
                .withIdentity(name)
                .storeDurably()
                .build();
        Trigger minute = TriggerBuilder.newTrigger()
                .withIdentity(name)
                .forJob(job)
                .withSchedule(CronScheduleBuilder.cronSchedule(EVERY_MINUTE).withMisfireHandlingInstructionDoNothing())
                .build();
        try {
            scheduler.scheduleJob(job, minute);
        } catch (SchedulerException e) {
            throw new IllegalStateException("scheduling " + name, e);
        }
        now(name);
    }

    /** Runs a task as soon as it is not running. */
    public void now(String name) {
        try {
            scheduler.triggerJob(org.quartz.JobKey.jobKey(name));
        } catch (SchedulerException e) {
            throw new IllegalStateException("waking " + name, e);
        }
    }

    /** Starts no task any more and waits for those that are running. */
    @Override
    public void close() {
        try {
            scheduler.shutdown(true);
        } catch (SchedulerException e) {
            throw new IllegalStateException("stopping the scheduler", e);
        }
    }
}
