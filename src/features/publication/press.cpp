#include "features/publication/press.hpp"

#include <zlib.h>

#include <array>
#include <cerrno>
#include <new>
#include <stdexcept>
#include <system_error>

namespace wijkspraak::publication {

namespace {

constexpr int effort = 5;
constexpr int gzip_window = MAX_WBITS + 16; // as zlib asks for a gzip head and end
constexpr int memory = 8;
constexpr std::size_t room_size = 64UL * 1024;

[[noreturn]] void fail_for_disk()
{
    throw std::system_error{errno, std::generic_category(), "a file of the open record"};
}

void give(z_stream& stream, std::string_view bytes)
{
    // zlib only reads them.
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
}

} // namespace

void Press::End::operator()(z_stream_s* stream) const
{
    deflateEnd(stream);
    delete stream;
}

void Press::Close::operator()(std::FILE* file) const
{
    std::fclose(file);
}

Press::Press() : stream_{new z_stream{}}, file_{std::tmpfile()}
{
    if (not file_) fail_for_disk();
    if (deflateInit2(stream_.get(), effort, Z_DEFLATED, gzip_window, memory, Z_DEFAULT_STRATEGY) !=
        Z_OK)
        throw std::bad_alloc{};
}

void Press::put(std::string_view bytes)
{
    size_ += bytes.size();
    plain_.add(bytes);
    press(bytes, Z_NO_FLUSH);
}

void Press::finish()
{
    press({}, Z_FINISH);
    if (std::fflush(file_.get()) != 0) fail_for_disk();
    std::rewind(file_.get());
    sha256_ = plain_.take();
    pressed_sha256_ = pressed_.take();
}

std::string Press::next_part(std::size_t size)
{
    std::string part(size, '\0');
    part.resize(std::fread(part.data(), 1, size, file_.get()));
    if (std::ferror(file_.get()) != 0) fail_for_disk();
    return part;
}

void Press::press(std::string_view bytes, int flush)
{
    std::array<char, room_size> room{};
    give(*stream_, bytes);
    do {
        stream_->next_out = reinterpret_cast<Bytef*>(room.data());
        stream_->avail_out = static_cast<uInt>(room.size());
        deflate(stream_.get(), flush);
        keep({room.data(), room.size() - stream_->avail_out});
    } while (stream_->avail_out == 0);
}

void Press::keep(std::string_view pressed)
{
    pressed_size_ += pressed.size();
    pressed_.add(pressed);
    if (std::fwrite(pressed.data(), 1, pressed.size(), file_.get()) != pressed.size())
        fail_for_disk();
}

void Unpressing::End::operator()(z_stream_s* stream) const
{
    inflateEnd(stream);
    delete stream;
}

Unpressing::Unpressing() : stream_{new z_stream{}}
{
    if (inflateInit2(stream_.get(), gzip_window) != Z_OK) throw std::bad_alloc{};
}

void Unpressing::add(std::string pressed)
{
    part_ = std::move(pressed);
    give(*stream_, part_);
}

std::string Unpressing::take(std::size_t most)
{
    std::string out(most, '\0');
    stream_->next_out = reinterpret_cast<Bytef*>(out.data());
    stream_->avail_out = static_cast<uInt>(most);
    const auto outcome = inflate(stream_.get(), Z_NO_FLUSH);
    // Z_BUF_ERROR only says that there was nothing to do.
    if (outcome != Z_OK and outcome != Z_STREAM_END and outcome != Z_BUF_ERROR)
        throw std::runtime_error{"a part of an open record is damaged"};
    out.resize(most - stream_->avail_out);
    return out;
}

} // namespace wijkspraak::publication
