// SHA-256 of what may be gigabytes: OpenSSL's, which uses the processor's own instructions; Qt's takes five times as
// long. For short texts QCryptographicHash will do.
#pragma once

#include <QByteArrayView>
#include <QIODevice>
#include <QString>

#include <memory>
#include <string>

struct evp_md_ctx_st;

namespace lianming {

class Sha256
{
public:
    Sha256();
    void add(QByteArrayView bytes);
    /// The rest of an open device. False where reading failed; errorString() is the device's.
    [[nodiscard]] bool add(QIODevice &device);
    /// 64 lower-case digits of all that was added. To be called once.
    [[nodiscard]] QString hex();
    /// The same, and what is added from here on is a text of its own: for short ones by the million.
    [[nodiscard]] std::string takeDigits();

private:
    struct Free {
        void operator()(evp_md_ctx_st *context) const;
    };
    std::unique_ptr<evp_md_ctx_st, Free> m_context;
};

} // namespace lianming
