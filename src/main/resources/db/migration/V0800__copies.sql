-- What finds near-duplicates (dev.masthead.copy.Signature), written in the same transaction as the article. An article without
-- a word has an empty one. published is infinity where unknown, so that what is dated comes first.
create table article_signature (
    seq       bigint primary key references article (seq) on delete cascade,
    scheme    smallint not null,
    published timestamptz not null,
    signature bytea not null,
    bands     bigint[] not null
);

-- One row for each band of a signature. The key is the index that candidates are read by, the first published first, and no
-- more of them than were asked for, however many share a band.
create table article_band (
    hash      bigint not null,
    published timestamptz not null,
    seq       bigint not null,
    primary key (hash, published, seq)
);

-- A foreign key would need a second index over every band; the signature knows where its bands are.
create function article_signature_removed() returns trigger language plpgsql as $$
begin
    delete from article_band b using unnest(old.bands) as h
    where b.hash = h and b.published = old.published and b.seq = old.seq;
    return null;
end $$;
create trigger article_signature_removed after delete on article_signature
    for each row execute function article_signature_removed();
