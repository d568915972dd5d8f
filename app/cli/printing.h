// How the verbs on records print: the same rows as JSON, or for reading by eye and by cut(1) as fields divided by tabs;
// and how they read what several of them take.
#pragma once

#include "app/cli/command.h"
#include "core/base/decimal.h"
#include "core/base/message.h"
#include "core/base/money.h"
#include "core/institutions/contact.h"

#include <QDate>

namespace lianming::cli {

/// A list of flat objects: with --json the document, otherwise a line each of its values.
void printRows(const Arguments &arguments, const OrderedJson &rows);
/// One object: with --json the document, otherwise a line each of name and value.
void printRecord(const Arguments &arguments, const OrderedJson &record);

[[nodiscard]] std::string utf8(const QString &text);
[[nodiscard]] OrderedJson dayJson(const std::optional<QDate> &day);
[[nodiscard]] OrderedJson listJson(const QStringList &list);
[[nodiscard]] OrderedJson contactsJson(const QList<Contact> &contacts);
[[nodiscard]] Option overwriteOption();
/// Throws Error::BadInput for a file that is there, unless --overwrite says that it may go.
void requireNewFile(const Arguments &arguments, const QString &path);
/// The option's text, or nothing said.
[[nodiscard]] QString text(const Arguments &arguments, const char *option);
/// The first line of the file that --passphrase-file names. Throws Error::BadInput without it.
[[nodiscard]] QString passphraseOption(const Arguments &arguments);
/// In the session's language.
[[nodiscard]] QString sentence(const Message &message);
/// Throws Error::BadInput that names the option and the word.
[[noreturn]] void refuseWord(const char *option, const QString &word);
/// An amount in `currency` ("1234.50"); 0 if not given. Throws Error::BadInput.
[[nodiscard]] Money amountOption(const Arguments &arguments, const char *option, Currency currency);

/// The options that describe a person at an institution or a brand, and the contact they make; its owner is to be set.
[[nodiscard]] QList<Option> contactOptions();
[[nodiscard]] Contact contactOf(const Arguments &arguments);

} // namespace lianming::cli
