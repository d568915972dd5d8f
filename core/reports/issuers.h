// Whose paper a document goes out on when it is about several contracts: the institutions, each once.
#pragma once

#include <QStringList>

namespace lianming {

class Issuers
{
public:
    void add(const QString &en, const QString &zh)
    {
        for (qsizetype i = 0; i < m_en.size(); ++i) {
            if (m_en[i] == en && m_zh[i] == zh)
                return;
        }
        m_en.append(en);
        m_zh.append(zh);
    }
    [[nodiscard]] QString en() const { return joined(m_en, QStringLiteral(", ")); }
    [[nodiscard]] QString zh() const { return joined(m_zh, QStringLiteral("、")); }

private:
    [[nodiscard]] static QString joined(QStringList names, const QString &between)
    {
        names.removeAll(QString());
        return names.join(between);
    }
    QStringList m_en;
    QStringList m_zh;
};

} // namespace lianming
