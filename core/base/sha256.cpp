#include "core/base/sha256.h"

#include <QByteArray>

#include <array>
#include <new>
#include <openssl/evp.h>

namespace lianming {

void Sha256::Free::operator()(evp_md_ctx_st *context) const
{
    EVP_MD_CTX_free(context);
}

Sha256::Sha256() : m_context(EVP_MD_CTX_new())
{
    if (!m_context || EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr) != 1)
        throw std::bad_alloc(); // nothing else can fail here
}

void Sha256::add(QByteArrayView bytes)
{
    EVP_DigestUpdate(m_context.get(), bytes.data(), size_t(bytes.size()));
}

bool Sha256::add(QIODevice &device)
{
    QByteArray part(qsizetype(256) * 1024, Qt::Uninitialized);
    for (;;) {
        const qint64 read = device.read(part.data(), part.size());
        if (read <= 0)
            return read == 0;
        add(QByteArrayView(part).first(qsizetype(read)));
    }
}

QString Sha256::hex()
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> bytes{};
    unsigned int size = 0;
    EVP_DigestFinal_ex(m_context.get(), bytes.data(), &size);
    return QString::fromLatin1(QByteArray(reinterpret_cast<const char *>(bytes.data()), qsizetype(size)).toHex());
}

std::string Sha256::takeDigits()
{
    constexpr const char *digits = "0123456789abcdef";
    std::array<unsigned char, EVP_MAX_MD_SIZE> bytes{};
    unsigned int size = 0;
    EVP_DigestFinal_ex(m_context.get(), bytes.data(), &size);
    EVP_DigestInit_ex(m_context.get(), nullptr, nullptr); // the same algorithm, which it need not look up again
    std::string out;
    out.reserve(size_t(size) * 2);
    for (unsigned int i = 0; i < size; ++i) {
        out += digits[bytes[i] >> 4];
        out += digits[bytes[i] & 0xF];
    }
    return out;
}

} // namespace lianming
