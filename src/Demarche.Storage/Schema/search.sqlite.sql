-- Words of the articles; the texts themselves stand in article.text.
create virtual table word_index using fts5(
    words, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0');
