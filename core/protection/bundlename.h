// Names of files within a bundle, made of what evidence was called where it came from. Such a name may be hostile or
// may mean something else to another system; what comes out is one plain name that unpacks anywhere. The original name
// stands in the manifest, unchanged.
#pragma once

#include <QHash>
#include <QString>

namespace lianming {

/// One name without folders: composed characters (NFC); control and formatting characters, and those that some
/// system reserves, become "_"; no dot or blank at either end, no leading "-", no name of a Windows device; at most
/// 150 bytes of UTF-8, the ending kept where it is short; "file" where nothing is left. A name that came out of it
/// comes out of it unchanged.
[[nodiscard]] QString safeEntryName(const QString &name);

/// Gives each name once: what a system without case would take for the same gets "-2", "-3" … before its ending.
class SafeFileNames
{
public:
    [[nodiscard]] QString next(const QString &name);
    /// What two names share that are one on some system.
    [[nodiscard]] static QString folded(const QString &name);

private:
    QHash<QString, int> m_taken; ///< by folded name: the last number tried
};

} // namespace lianming
