-- What the tests of the database itself write and find again.
create table greeting (id bigint generated always as identity primary key, words text not null);
