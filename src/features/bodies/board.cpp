#include "features/bodies/board.hpp"

#include "base/with_word.hpp"

namespace wijkspraak::bodies {

Text to_text(BoardRole role)
{
    switch (role) {
    case BoardRole::chair: return t("voorzitter");
    case BoardRole::secretary: return t("secretaris");
    case BoardRole::treasurer: return t("penningmeester");
    case BoardRole::member: return t("lid");
    case BoardRole::contact: return t("contactpersoon");
    }
    return {};
}

std::string_view to_word(BoardRole role)
{
    switch (role) {
    case BoardRole::chair: return "voorzitter";
    case BoardRole::secretary: return "secretaris";
    case BoardRole::treasurer: return "penningmeester";
    case BoardRole::member: return "lid";
    case BoardRole::contact: return "contactpersoon";
    }
    return {};
}

std::optional<BoardRole> parse_board_role(std::string_view word)
{
    return with_word(board_roles, word);
}

} // namespace wijkspraak::bodies
