-- Words of the articles; the texts themselves stand in article.text.
create table word_index (
    rowid bigint primary key,
    words tsvector not null
);

create index word_index_words on word_index using gin (words);
