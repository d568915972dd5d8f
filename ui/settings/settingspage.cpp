#include "ui/settings/settingspage.h"

#include "core/base/dates.h"
#include "core/db/workspacecheck.h"
#include "core/db/workspacecopy.h"
#include "core/people/access.h"
#include "ui/settings/evidencekeycard.h"
#include "ui/settings/peoplecard.h"
#include "ui/settings/shortcutlist.h"
#include "ui/settings/signingcard.h"
#include "ui/settings/timecard.h"
#include "ui/shell/jobs.h"
#include "ui/shell/language.h"
#include "ui/shell/messages.h"
#include "ui/shell/navigator.h"
#include "ui/shell/prompts.h"
#include "ui/shell/settings.h"
#include "ui/shell/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/segmentedswitch.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>

namespace lianming {

SettingsPage::SettingsPage(Session &session)
    : Page(session, QStringLiteral("settings")), m_scroll(new QScrollArea), m_look(new Card), m_person(new Card),
      m_people(new PeopleCard(*this)), m_signing(new SigningCard(*this)), m_time(new TimeCard(*this)),
      m_evidenceKey(new EvidenceKeyCard(*this)), m_vocabulary(new Card), m_workspace(new Card), m_keys(new Card),
      m_languageLabel(new Label(TextSize::Body, Token::Ink)), m_themeLabel(new Label(TextSize::Body, Token::Ink)),
      m_nameLabel(new Label(TextSize::Body, Token::Ink)), m_nameHint(new Label(TextSize::Note, Token::Ink3)),
      m_termsLabel(new Label(TextSize::Body, Token::Ink)), m_termsHint(new Label(TextSize::Note, Token::Ink3)),
      m_place(new Label(TextSize::Body, Token::Ink2)), m_version(new Label(TextSize::Note, Token::Ink3)),
      m_language(new SegmentedSwitch), m_theme(new SegmentedSwitch),
      m_name(new QLineEdit(session.settings.actorName())), m_terms(new QPushButton), m_check(new QPushButton),
      m_backup(new QPushButton), m_shortcuts(new ShortcutList(session.actions))
{
    auto *inner = new QWidget;
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    column->setSpacing(space::l);
    inner->setMaximumWidth(780);
    for (Card *card :
         {m_look, m_person, static_cast<Card *>(m_people), static_cast<Card *>(m_signing), static_cast<Card *>(m_time),
          static_cast<Card *>(m_evidenceKey), m_vocabulary, m_workspace, m_keys})
        column->addWidget(card);
    column->addWidget(m_version);
    column->addStretch(1);

    addRow(m_look, m_languageLabel, m_language, nullptr);
    addRow(m_look, m_themeLabel, m_theme, nullptr);
    m_name->setFixedWidth(260);
    m_name->setMaxLength(120);
    addRow(m_person, m_nameLabel, m_name, m_nameHint);
    addRow(m_vocabulary, m_termsLabel, m_terms, m_termsHint);
    m_place->setWordWrap(true);
    m_place->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_workspace->body()->addWidget(m_place);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_check);
    buttons->addWidget(m_backup);
    buttons->addStretch(1);
    m_workspace->body()->addLayout(buttons);
    m_keys->body()->addWidget(m_shortcuts);

    m_scroll->setWidget(inner);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    setContent(m_scroll);

    connect(m_language, &SegmentedSwitch::changed, this, [this](const QString &code) {
        this->session().settings.setValue(QStringLiteral("language"), code);
        this->session().language.set(code);
    });
    connect(m_theme, &SegmentedSwitch::changed, this, [this](const QString &code) {
        this->session().settings.setValue(QStringLiteral("theme"), code);
        this->session().theme.set(Theme::parse(code));
    });
    connect(&session.theme, &Theme::changed, this, &SettingsPage::reload);
    connect(m_name, &QLineEdit::editingFinished, this, [this] {
        const QString name = m_name->text().trimmed();
        if (name.isEmpty()) {
            m_name->setText(this->session().settings.actorName());
        } else {
            this->session().settings.setValue(QStringLiteral("actor"), name);
            m_people->reload(); // another name may do other things
            m_signing->reload();
            m_time->reload();
            m_evidenceKey->reload();
        }
    });
    connect(m_terms, &QPushButton::clicked, this, [this] {
        this->session().navigator->openRows(QStringLiteral("assets"), {{QStringLiteral("terms"), true}});
    });
    connect(m_check, &QPushButton::clicked, this, &SettingsPage::check);
    connect(m_backup, &QPushButton::clicked, this, &SettingsPage::backUp);
}

void SettingsPage::reload()
{
    const QSignalBlocker quietLanguage(m_language);
    const QSignalBlocker quietTheme(m_theme);
    m_language->setCurrent(session().language.code());
    m_theme->setCurrent(Theme::code(session().theme.choice()));
    m_shortcuts->fill();
    m_people->reload();
    m_signing->reload();
    m_time->reload();
    m_evidenceKey->reload();
}

void SettingsPage::openRows(const QVariantMap &filter)
{
    if (filter.value(QStringLiteral("card")) != QStringLiteral("time"))
        return;
    const auto show = [this] {
        m_scroll->widget()->layout()->activate();
        m_scroll->ensureWidgetVisible(m_time);
    };
    if (isLoading()) // the cards above it grow with what they show
        connect(this, &Page::loadingChanged, this, show, Qt::SingleShotConnection);
    else
        QTimer::singleShot(0, this, show);
}

void SettingsPage::showTourState(const QString &state)
{
    closeDetail();
    if (state == u"person")
        m_people->edit({});
    else if (state == u"authority") {
        m_time->edit(-1);
        openRows({{QStringLiteral("card"), QStringLiteral("time")}});
    }
}

void SettingsPage::retranslate()
{
    m_look->setTitle(tr("Appearance"));
    m_person->setTitle(tr("You"));
    m_people->retranslate();
    m_signing->retranslate();
    m_time->retranslate();
    m_evidenceKey->retranslate();
    m_vocabulary->setTitle(tr("Vocabulary"));
    m_termsLabel->setText(tr("Terms of the house"));
    m_termsHint->setText(tr("Your own words for motifs, themes, materials and periods."));
    m_terms->setText(tr("Manage…"));
    m_workspace->setTitle(tr("Workspace"));
    m_keys->setTitle(tr("Shortcuts"));
    m_languageLabel->setText(tr("Language"));
    m_themeLabel->setText(tr("Theme"));
    m_nameLabel->setText(tr("Name"));
    m_nameHint->setText(tr("Stands in the history beside everything you change."));
    const QSignalBlocker quietLanguage(m_language);
    const QSignalBlocker quietTheme(m_theme);
    m_language->setItems(
        {{QStringLiteral("en"), QStringLiteral("English")}, {QStringLiteral("zh_CN"), QStringLiteral("简体中文")}});
    m_theme->setItems({{QStringLiteral("system"), tr("As the system"), QStringLiteral("system")},
                       {QStringLiteral("light"), tr("Light"), QStringLiteral("sun")},
                       {QStringLiteral("dark"), tr("Dark"), QStringLiteral("moon")}});
    const Address &address = session().address;
    m_place->setText(address.isFile()
                         ? tr("SQLite file %1").arg(address.path())
                         : tr("PostgreSQL database %1 · files in %2").arg(address.label(), address.filesFolder()));
    m_check->setText(tr("Check the workspace"));
    m_backup->setText(tr("Back up…"));
    m_version->setText(
        tr("Lianming %1 · free software under the GPL, version 3 or later").arg(QStringLiteral(LIANMING_VERSION)));
    reload();
}

void SettingsPage::check()
{
    m_check->setEnabled(false);
    auto future = session().jobs.run(tr("Checking the workspace"), [](Workspace &w, Progress &progress) {
        requireMember(w);
        return checkWorkspace(w.db, w.files, &progress);
    });
    load(
        future,
        [this](const WorkspaceCheck &found) {
            m_check->setEnabled(true);
            if (found.isSound()) {
                session().messages.done(tr("Database and files are sound."));
                return;
            }
            QStringList more = found.database.mid(0, 3);
            if (!found.missingFiles.isEmpty())
                more.append(tr("%n file(s) are missing", nullptr, int(found.missingFiles.size())));
            if (!found.damagedFiles.isEmpty())
                more.append(tr("%n file(s) are damaged", nullptr, int(found.damagedFiles.size())));
            session().messages.warn(tr("The workspace is damaged. Bring back a backup of it."),
                                    more.join(QStringLiteral(" · ")));
        },
        [this](const Error &) { m_check->setEnabled(true); });
}

void SettingsPage::backUp()
{
    // Database and files together, in a folder of their own: what `lianming-cli restore` brings back.
    const Address &address = session().address;
    const QString place = address.isFile() ? QFileInfo(address.path()).path() : QDir::homePath();
    const QString name = address.isFile() ? QFileInfo(address.path()).completeBaseName() : address.label();
    session().prompts.saveFile(
        this,
        {tr("Back up into a new folder"), QString(),
         QStringLiteral("%1/%2-%3").arg(place, name, dayText(session().clock.today()))},
        [this](const QString &path) {
            load(session().jobs.run(tr("Backing up"),
                                    [path](Workspace &w, Progress &progress) {
                                        requirePermission(w, Permission::ImportExport);
                                        return backupWorkspace(w, path, &progress);
                                    }),
                 [this, path](const WorkspaceCheck &) { session().messages.done(tr("Backed up to %1.").arg(path)); });
        });
}

void SettingsPage::addRow(Card *card, Label *label, QWidget *editor, Label *hint)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(space::m);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(label);
    if (hint) {
        hint->setWordWrap(true);
        words->addWidget(hint);
    }
    row->addLayout(words, 1);
    row->addWidget(editor, 0, Qt::AlignTop);
    card->body()->addLayout(row);
    label->setBuddy(editor);
}

} // namespace lianming
