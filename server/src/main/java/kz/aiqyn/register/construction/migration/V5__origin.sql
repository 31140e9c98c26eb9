-- What of another register a site comes from.
create table origin (
    site        bigint primary key references site on delete cascade,
    kind        text not null,
    record_id   text not null,
    label_kk    text not null,
    label_ru    text not null,
    label_en    text not null,
    local       text not null,
    changed_at  timestamptz not null,
    unique (kind, record_id)
);
