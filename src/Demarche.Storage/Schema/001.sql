-- One schema for SQLite and PostgreSQL. Days are ISO 8601 text; positions count Unicode code points.

create table coding (
    id text primary key,
    program text not null,
    lexicon text not null,
    models text not null
);

create table article (
    number {number},
    id text not null unique,
    sha256 text not null,
    story text not null,
    coding text not null references coding (id),
    source text not null,
    record_sha256 text not null,
    title text,
    published text,
    publisher text,
    url text,
    path text,
    text {bytes} not null,
    record {bytes} not null,
    likeness {bytes} not null
);

create index article_story on article (story);
create index article_published on article (published, id);

-- Everywhere the same text was published.
create table source (
    article bigint not null references article (number),
    source text not null,
    published text,
    publisher text,
    url text,
    primary key (article, source)
);

-- Locality-sensitive hashing: articles that share a band may tell the same story.
create table band (
    band bigint not null,
    article bigint not null references article (number),
    primary key (band, article)
);

create table statement (
    article bigint not null references article (number),
    place integer not null,
    id text not null,
    kind text not null,
    party text not null,
    side text not null,
    speaker text not null,
    cue text not null,
    content text not null,
    starts integer not null,
    ends integer not null,
    day text,
    same text not null,
    everywhere integer not null,
    primary key (article, place)
);

create index statement_side on statement (side);
create index statement_party on statement (party);

create table event (
    article bigint not null references article (number),
    place integer not null,
    id text not null,
    type text not null,
    mode text,
    quad integer not null,
    score double precision not null,
    cameo text,
    auxiliary text not null,
    actors text not null,
    recipients text not null,
    content text not null,
    starts integer not null,
    ends integer not null,
    day text,
    day_precision text,
    reported_by text,
    same text not null,
    nth integer not null,
    primary key (article, place)
);

-- Who acts (acts = 1) and who receives, by side ("RUS") and by actor ("person:...").
create table event_party (
    party text not null,
    article bigint not null references article (number),
    place integer not null,
    acts integer not null,
    primary key (party, article, place, acts)
);

create index event_party_article on event_party (article);

-- The names under which parties are known, in lower case, and whom they stand for.
create table party_name (
    name text not null,
    party text not null,
    side text not null,
    primary key (name, party, side)
);

-- What the ledger is made of: the moves of each article, and the pairs of sides that they can touch.
create table move (
    article bigint not null primary key references article (number),
    moves {bytes} not null
);

create table move_pair (
    first text not null,
    second text not null,
    article bigint not null references article (number),
    primary key (first, second, article)
);

create index move_pair_article on move_pair (article);

-- Pairs whose entries must be computed again.
create table stale_pair (
    first text not null,
    second text not null,
    primary key (first, second)
);

create table ledger_entry (
    first text not null,
    second text not null,
    place integer not null,
    id text not null,
    demander text not null,
    demander_name text not null,
    addressee text,
    addressee_name text,
    matter text not null,
    matters text not null,
    sources integer not null,
    standing text not null,
    since text,
    until text,
    entry {bytes} not null,
    primary key (first, second, place)
);

create index ledger_entry_second on ledger_entry (second, first);
create index ledger_entry_id on ledger_entry (id);
