#include "web/http/body.hpp"

#include "web/http/headers.hpp"
#include "web/http/percent.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

namespace wijkspraak::web::http {

TemporaryFile::TemporaryFile(const std::filesystem::path& folder)
{
    auto name = (folder / "wijkspraak-upload-XXXXXX").string();
    file_ = ::mkostemp(name.data(), O_CLOEXEC);
    if (file_ < 0) throw std::system_error{errno, std::generic_category(), "upload"};
    path_ = name;
}

TemporaryFile::TemporaryFile(TemporaryFile&& other) noexcept
    : path_{std::exchange(other.path_, {})}, file_{std::exchange(other.file_, -1)}
{}

TemporaryFile::~TemporaryFile()
{
    close();
    std::error_code error;
    if (not path_.empty()) std::filesystem::remove(path_, error);
}

void TemporaryFile::write(std::string_view bytes)
{
    while (not bytes.empty()) {
        const auto written = ::write(file_, bytes.data(), bytes.size());
        if (written < 0 and errno == EINTR) continue;
        if (written < 0) throw std::system_error{errno, std::generic_category(), "upload"};
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

void TemporaryFile::close()
{
    if (file_ >= 0) ::close(std::exchange(file_, -1));
}

void ReceivedParts::begin(const PartHead& head)
{
    head_ = head;
    value_.clear();
    file_size_ = 0;
    field_bytes_ += head.name.size();
    // A file field that was left empty sends a part without a name and without bytes.
    if (head_.file_name and not head_.file_name->empty()) files_.emplace_back(limits_.folder);
}

void ReceivedParts::take(std::string_view piece)
{
    if (not head_.file_name) {
        field_bytes_ += piece.size();
        if (field_bytes_ > limits_.form_bytes)
            refusal_ = 413;
        else
            value_ += piece;
    } else if (not head_.file_name->empty()) {
        file_size_ += piece.size();
        files_.back().write(piece);
    }
}

void ReceivedParts::end()
{
    if (not head_.file_name) {
        if (not is_utf8(value_)) refusal_ = 400;
        fields_.add(std::move(head_.name), std::exchange(value_, {}));
    } else if (not head_.file_name->empty()) {
        files_.back().close();
        uploads_.push_back({
            .field = std::move(head_.name),
            .file_name = *std::move(head_.file_name),
            .media_type = std::move(head_.media_type),
            .path = files_.back().path(),
            .size = file_size_,
        });
    }
}

void ReceivedParts::hand_over(Request& request)
{
    request.form = std::move(fields_);
    request.uploads = std::move(uploads_);
}

BodyReader::BodyReader(std::string_view content_type, BodyLimits limits) : parts_{std::move(limits)}
{
    const auto type = trimmed(content_type.substr(0, content_type.find(';')));
    is_form_ = is_same_word(type, "application/x-www-form-urlencoded");
    if (const auto boundary = multipart_boundary(content_type))
        multipart_.emplace(*boundary, parts_);
}

std::uint64_t BodyReader::most_bytes() const
{
    return multipart_ ? parts_.limits().upload_bytes : parts_.limits().form_bytes;
}

int BodyReader::check_length(std::uint64_t bytes) const
{
    if (bytes > most_bytes()) return 413;
    return is_form_ or multipart_ ? 0 : 415;
}

int BodyReader::take(std::string_view piece)
{
    bytes_ += piece.size();
    if (bytes_ > most_bytes()) return 413;
    if (is_form_) plain_ += piece;
    if (not multipart_) return 0;

    switch (multipart_->read(piece)) {
    case MultipartReader::State::malformed: return 400;
    case MultipartReader::State::too_many_parts: return 413;
    case MultipartReader::State::reading:
    case MultipartReader::State::complete: break;
    }
    return parts_.refusal();
}

int BodyReader::finish(Request& request)
{
    if (multipart_) {
        if (multipart_->state() != MultipartReader::State::complete) return 400;
        parts_.hand_over(request);
        return 0;
    }
    auto fields = read_urlencoded(plain_);
    if (not fields) return 400;
    request.form = *std::move(fields);
    return 0;
}

} // namespace wijkspraak::web::http
