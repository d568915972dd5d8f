#include "ui/protection/evidenceforms.h"

#include <QLineEdit>
#include <QPlainTextEdit>

namespace lianming {

namespace {

constexpr qsizetype longestCase = 1000; // characters (core/protection/bundleexport.h)
constexpr qsizetype mostBundled = 8;    // that are named one by one

} // namespace

HandOverForm::HandOverForm(const QString &fileName, QWidget *parent)
    : FormPanel(parent), m_to(new QLineEdit), m_notes(new QPlainTextEdit)
{
    auto *file = new Label(fileName, TextSize::Body, Token::Ink, true);
    file->setWordWrap(true);
    addWidget(file);
    addField(
        QStringLiteral("to"), [] { return tr("To whom"); }, m_to,
        [] { return tr("Name and office, such as the court's registry or the platform's complaints desk."); });
    m_notes->setFixedHeight(80);
    m_notes->setTabChangesFocus(true);
    addField(
        QStringLiteral("notes"), [] { return tr("Notes"); }, m_notes,
        [] { return tr("How it was handed over, and for what purpose."); });
    setSaveText([] { return tr("Record the handover"); });
    setAlwaysSavable(true);
    setValidator([this] {
        return m_to->text().trimmed().isEmpty() ? QHash<QString, QString>{{QStringLiteral("to"), tr("Say to whom")}}
                                                : QHash<QString, QString>();
    });
    markClean();
}

QString HandOverForm::words() const
{
    QStringList out{m_to->text().trimmed(), m_notes->toPlainText().trimmed()};
    out.removeAll(QString());
    return out.join(QStringLiteral(" · "));
}

BundleForm::BundleForm(const QStringList &names, QWidget *parent)
    : FormPanel(parent), m_case(new QPlainTextEdit), m_form(new ChoiceField)
{
    QStringList shown = names.mid(0, mostBundled);
    if (names.size() > mostBundled)
        shown.append(tr("and %n more", nullptr, int(names.size() - mostBundled)));
    auto *files = new Label(shown.join(u'\n'), TextSize::Body, Token::Ink, true);
    files->setWordWrap(true);
    addWidget(files);
    auto *words = new Label(TextSize::Note, Token::Ink2);
    words->setWordWrap(true);
    words->setText(
        tr("A bundle holds the files as they came in, their circumstances and custody, your signature, time stamps, "
           "and instructions in both languages with which anybody can check it without this program."));
    addWidget(words);
    m_case->setFixedHeight(96);
    m_case->setTabChangesFocus(true);
    addField(
        QStringLiteral("case"), [] { return tr("What it is for"); }, m_case,
        [] { return tr("Recorded in the bundle and in the custody of each piece; may be empty."); });
    m_form->addChoice(true, [] { return tr("One file (.zip)"); });
    m_form->addChoice(false, [] { return tr("A folder"); });
    m_form->setValue(true);
    addField(
        QStringLiteral("form"), [] { return tr("As"); }, m_form);
    setSaveText([] { return tr("Make the bundle…"); });
    setAlwaysSavable(true);
    setValidator([this] {
        return caseText().size() > longestCase
                   ? QHash<QString, QString>{{QStringLiteral("case"), tr("At most 1,000 characters")}}
                   : QHash<QString, QString>();
    });
    markClean();
}

QString BundleForm::caseText() const
{
    return m_case->toPlainText().trimmed();
}

bool BundleForm::isArchive() const
{
    return m_form->value().toBool();
}

} // namespace lianming
