#include "features/__names__/__names__.hpp"

namespace wijkspraak::__names__ {

storage::Migrations migrations()
{
    return {
        {"__names__", 1, R"(
            create table __names__ (
                id @id,
                title text not null check (title <> '')
            ) @strict;
        )"},
    };
}

} // namespace wijkspraak::__names__
