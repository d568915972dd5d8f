#include "core/base/message.h"

namespace lianming {

QString Message::english() const
{
    return filled(QString::fromUtf8(text));
}

QString Message::filled(const QString &translated) const
{
    // Not QString::arg in a chain: an argument that itself contains "%2" must stay as it is.
    QString out;
    out.reserve(translated.size() + 32);
    for (qsizetype i = 0; i < translated.size(); ++i) {
        const QChar c = translated[i];
        if (c == u'%' && i + 1 < translated.size()) {
            const int place = translated[i + 1].digitValue();
            if (place >= 1 && place <= args.size()) {
                out += args[place - 1];
                ++i;
                continue;
            }
        }
        out += c;
    }
    return out;
}

} // namespace lianming
