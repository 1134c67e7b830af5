-- How often an outlet's sums were changed: what was worked out from them holds as long as this is the same.
create table outlet_fold (
    version_id integer not null,
    outlet_id  bigint not null,
    n          bigint not null,
    -- what n was when lists were kept
    kept       bigint not null default 0,
    changed_at timestamptz not null default now(),
    primary key (version_id, outlet_id)
);
insert into outlet_fold (version_id, outlet_id, n)
select distinct version_id, outlet_id, 1 from outlet_statistics where grain = 'a';

-- The lists of a profile over whole months, worked out before they are asked for (dev.masthead.profile.KeptLists). They are those of
-- outlet_items as long as fold is that of outlet_fold.
create table kept_lists (
    version_id integer not null,
    outlet_id  bigint not null,
    first      date not null,
    last       date not null,
    fold       bigint not null,
    -- how long lists are and what stands in them at least, as the settings were
    bounds     text not null,
    lists      bytea not null,
    kept_at    timestamptz not null default now(),
    primary key (version_id, outlet_id, first, last)
);
alter table kept_lists alter column lists set storage external;
