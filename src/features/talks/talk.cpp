#include "features/talks/talk.hpp"

namespace wijkspraak::talks {

Text to_text(const SlotDraft& slot)
{
    return t("{dag} om {tijd}, {plaats}", with_weekday(slot.on), to_text(slot.from), slot.place);
}

} // namespace wijkspraak::talks
