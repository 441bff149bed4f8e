package paperboy.schedule;

import java.util.Map;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the task that has the job's name. What it throws is logged here; the next minute comes all the same. */
@DisallowConcurrentExecution
final class TickJob implements Job {
    private static final Logger LOG = LoggerFactory.getLogger(TickJob.class);

    private final Map<String, Runnable> tasks;

    TickJob(Map<String, Runnable> tasks) {
        this.tasks = tasks;
    }

    @Override
    public void execute(JobExecutionContext context) {
        String name = context.getJobDetail().getKey().getName();
        Runnable task = tasks.get(name);
        if (task == null) {
            return;
        }
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.error("task failed name={}", name, e);
        }
    }
}
