package iti.bench;

import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.ProcessEngineConfiguration;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.flowable.task.api.Task;

/** The peer: Flowable with a process of six user tasks and its usual history. Its start counts as a transition too; before each other its task is looked up. */
final class Flowable implements Engine {

    /** As the figures name it. */
    static final String NAME = "Flowable " + ProcessEngine.VERSION;

    private static final String PROCESS = "six-tasks";

    private final ProcessEngine engine;

    Flowable(DataSource database) {
        engine = new StandaloneProcessEngineConfiguration().setDataSource(database).setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE)
                .setAsyncExecutorActivate(false).setEngineName("bench-" + UUID.randomUUID()).buildProcessEngine();
        engine.getRepositoryService().createDeployment().name(PROCESS).addClasspathResource("iti/bench/six-tasks.bpmn20.xml").enableDuplicateFiltering().deploy();
    }

    @Override
    public Writer writer(int number) {
        return new OneWriter();
    }

    @Override
    public void close() {
        engine.close();
    }

    private final class OneWriter implements Writer {
        private String instance;
        private int done;

        @Override
        public void transition() {
            if (instance == null) {
                instance = engine.getRuntimeService().startProcessInstanceByKey(PROCESS, Map.of("request", UUID.randomUUID().toString())).getId();
                return;
            }
            Task task = engine.getTaskService().createTaskQuery().processInstanceId(instance).singleResult();
            engine.getTaskService().complete(task.getId());
            if (++done % 6 == 0) {
                instance = null;
            }
        }
    }
}
