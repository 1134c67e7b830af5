-- What an article's source said besides, and which of its fields became which of ours; both flat objects of strings.
alter table article add column mapping jsonb not null default '{}';
alter table article add column metadata jsonb not null default '{}';

-- Work that takes longer than a request. Its input and its results are files; n_done, n_failed and result_bytes say how
-- much of them is settled, and change in the same transaction as the articles that they count: after a crash the rest of
-- the results is cut off and the work goes on from there.
create table job (
    id              text primary key,
    seq             bigint generated always as identity unique,
    kind            text not null,
    status          text not null check (status in ('queued', 'running', 'done', 'failed', 'cancelled')),
    parameters      jsonb not null,
    idempotency_key text unique,
    payload_sha256  text,
    n_total         bigint,
    n_done          bigint not null default 0,
    n_failed        bigint not null default 0,
    result_bytes    bigint not null default 0,
    error           text,
    created_at      timestamptz not null default now(),
    started_at      timestamptz,
    finished_at     timestamptz
);
create index job_unfinished on job (seq) where status in ('queued', 'running');
