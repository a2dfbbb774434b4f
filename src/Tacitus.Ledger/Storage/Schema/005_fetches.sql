-- Which version of an address on the web the ledger holds, as its server names it: what has not changed since is not sent again.
CREATE TABLE fetches (
    address       TEXT PRIMARY KEY,
    etag          TEXT,
    last_modified TEXT,
    article       TEXT   -- the bytes that were sent; NULL for a feed, which is no article
) STRICT, WITHOUT ROWID;
