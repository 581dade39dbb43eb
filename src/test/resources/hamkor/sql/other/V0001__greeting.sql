-- The same number, made otherwise by another build.
create table greeting (id uuid primary key);
