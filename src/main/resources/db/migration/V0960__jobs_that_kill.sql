-- That somebody cancelled a job holds over restarts too; strikes count how often the program ended without a word while it
-- worked on the job and got no further (dev.masthead.job.JobRepository).
alter table job add column cancel_requested boolean not null default false;
alter table job add column strikes integer not null default 0;
