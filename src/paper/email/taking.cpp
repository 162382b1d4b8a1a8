#include "paper/email/gmime.hpp"
#include "paper/email/letters.hpp"
#include "paper/email/plain_text.hpp"
#include "paper/programs.hpp"

#include <algorithm>

namespace wijkspraak::paper::email {

namespace {

std::string text_of(const char* text)
{
    return text == nullptr ? std::string{} : cleaned(text);
}

/// A list within a list is a group, such as "Wijkraad: jan@…, fatma@…;".
void add_addresses(InternetAddressList* list, std::vector<Address>& addresses, int depth = 0)
{
    constexpr int deepest = 3;
    if (list == nullptr or depth > deepest) return;
    for (int i = 0; i < internet_address_list_length(list); ++i) {
        auto* address = internet_address_list_get_address(list, i);
        if (INTERNET_ADDRESS_IS_GROUP(address)) {
            add_addresses(
                internet_address_group_get_members(INTERNET_ADDRESS_GROUP(address)),
                addresses,
                depth + 1
            );
        } else {
            addresses.push_back(
                {text_of(internet_address_get_name(address)),
                 text_of(internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(address)))}
            );
        }
    }
}

std::optional<Instant> instant_of(GDateTime* date)
{
    if (date == nullptr) return std::nullopt;
    return Instant{g_date_time_to_unix(date) * one_second};
}

/// The bytes of a part without what mail needed to carry them.
std::string content_of(GMimePart* part)
{
    auto* content = g_mime_part_get_content(part);
    if (content == nullptr) return {};
    const Owned<GMimeStream> stream{g_mime_stream_mem_new()};
    g_mime_data_wrapper_write_to_stream(content, stream.get());
    const auto* bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
    return {reinterpret_cast<const char*>(bytes->data), bytes->len};
}

bool has_type(GMimeObject* part, const char* type, const char* subtype)
{
    return g_mime_content_type_is_type(g_mime_object_get_content_type(part), type, subtype) != 0;
}

bool is_encrypted(GMimeObject* part)
{
    return has_type(part, "multipart", "encrypted") or
           has_type(part, "application", "pkcs7-mime") or
           has_type(part, "application", "x-pkcs7-mime");
}

std::string media_type_of(GMimeObject* part)
{
    auto* type = g_mime_object_get_content_type(part);
    return text_of(g_mime_content_type_get_media_type(type)) + '/' +
           text_of(g_mime_content_type_get_media_subtype(type));
}

/// What a file is called, without the folders it lay in.
std::string file_name_of(GMimePart* part)
{
    auto name = text_of(g_mime_part_get_filename(part));
    name.erase(0, name.find_last_of("/\\") + 1);
    std::replace_if(
        name.begin(), name.end(), [](char sign) { return sign == '\n' or sign == '\t'; }, ' '
    );
    return name.empty() ? "bijlage" : name;
}

std::string charset_of(GMimePart* part)
{
    const auto* charset = g_mime_object_get_content_type_parameter(GMIME_OBJECT(part), "charset");
    return charset == nullptr ? "" : charset;
}

bool is_blank(std::string_view text)
{
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

} // namespace

Message Taking::take(GMimeMessage* source, int depth)
{
    Message message;
    message.id = text_of(g_mime_message_get_message_id(source));
    add_addresses(g_mime_message_get_from(source), message.from);
    add_addresses(g_mime_message_get_to(source), message.to);
    message.sent_at = instant_of(g_mime_message_get_date(source));
    message.subject = text_of(g_mime_message_get_subject(source));

    Words words;
    if (auto* part = g_mime_message_get_mime_part(source)) take_part(part, message, words, depth);
    if (refusal_) return message;
    message.passages =
        passages_of(is_blank(words.plain) ? cleaned(plain_text_of(words.html)) : words.plain);
    return message;
}

void Taking::take_part(GMimeObject* part, Message& message, Words& words, int depth)
{
    if (refusal_) return;
    if (depth > limits_.depth or ++parts_ > limits_.parts)
        return refuse(t("Dit bericht heeft te veel delen."));
    if (is_encrypted(part))
        return refuse(t("Dit bericht is versleuteld. Stuur het door zonder versleuteling."));
    if (GMIME_IS_MULTIPART(part)) {
        auto* parts = GMIME_MULTIPART(part);
        for (int i = 0; i < g_mime_multipart_get_count(parts); ++i)
            take_part(g_mime_multipart_get_part(parts, i), message, words, depth + 1);
    } else if (GMIME_IS_MESSAGE_PART(part)) {
        auto* inner = g_mime_message_part_get_message(GMIME_MESSAGE_PART(part));
        if (inner != nullptr) message.forwarded.push_back(take(inner, depth + 1));
    } else if (GMIME_IS_PART(part)) {
        take_leaf(GMIME_PART(part), message, words);
    }
}

void Taking::take_leaf(GMimePart* part, Message& message, Words& words)
{
    const bool is_plain = has_type(GMIME_OBJECT(part), "text", "plain");
    const bool is_html = has_type(GMIME_OBJECT(part), "text", "html");
    const bool is_named = g_mime_part_get_filename(part) != nullptr;
    if (is_named or g_mime_part_is_attachment(part) != 0 or not(is_plain or is_html))
        return take_attachment(part, message);
    const auto bytes = content_of(part);
    text_bytes_ += bytes.size();
    if (text_bytes_ > limits_.text_bytes)
        return refuse(t("De tekst van dit bericht is te lang. Voeg hem toe als stuk."));
    auto& text = is_plain ? words.plain : words.html;
    if (not text.empty() and is_plain) text += '\n';
    text += cleaned(to_utf8(bytes, charset_of(part)));
}

void Taking::take_attachment(GMimePart* part, Message& message)
{
    // The proof of a signature says nothing to a reader.
    if (has_type(GMIME_OBJECT(part), "application", "pgp-signature")) return;
    if (has_type(GMIME_OBJECT(part), "application", "pkcs7-signature")) return;
    Attachment attachment{file_name_of(part), media_type_of(GMIME_OBJECT(part)), content_of(part)};
    if (is_program_name(attachment.name) or is_program(attachment.bytes))
        return refuse(
            t("De bijlage {naam} is een programma. Vraag het bericht zonder die bijlage.",
              attachment.name)
        );
    const auto* disposition = g_mime_object_get_disposition(GMIME_OBJECT(part));
    attachment.is_inline = disposition == nullptr or std::string_view{disposition} == "inline";
    message.attachments.push_back(std::move(attachment));
}

} // namespace wijkspraak::paper::email
