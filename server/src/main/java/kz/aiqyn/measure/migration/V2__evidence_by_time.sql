-- What a pull has recorded is found again by its time, to be bound into the record of what was done.
create index evidence_known_at on evidence (known_at, source);
