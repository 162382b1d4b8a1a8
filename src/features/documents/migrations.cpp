#include "features/documents/documents.hpp"

namespace wijkspraak::documents {

storage::Migrations migrations()
{
    return {
        {"documents", 1, R"(
            create table documents (
                id @id,
                process_id @int not null,
                title text not null check (title <> ''),
                kind text not null,
                status text not null,
                version text not null,
                dated text,
                reference text not null,
                address text not null,
                note text not null,
                is_public @int not null check (is_public in (0, 1))
            ) @strict;
            create index documents_of_process on documents (process_id);

            create table document_files (
                id @id,
                document_id @int not null references documents (id),
                name text not null,
                media_type text not null,
                size @int not null check (size > 0),
                sha256 text not null
            ) @strict;
            create index files_of_document on document_files (document_id);

            create table document_file_parts (
                file_id @int not null references document_files (id),
                number @int not null,
                bytes @blob not null,
                primary key (file_id, number)
            ) @strict;

            create table open_shelves (
                process_id @int not null primary key
            ) @strict;
        )"},
    };
}

} // namespace wijkspraak::documents
