#include "ui/settings/evidencekeycard.h"

#include "core/people/access.h"
#include "core/protection/bundleexport.h"
#include "ui/shell/messages.h"
#include "ui/shell/page.h"
#include "ui/shell/prompts.h"
#include "ui/text/failure.h"
#include "ui/text/format.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace lianming {

EvidenceKeyCard::EvidenceKeyCard(Page &page)
    : m_page(page), m_digits(new Label(TextSize::Section, Token::Ink)),
      m_sentence(new Label(TextSize::Note, Token::Ink3)), m_export(new QPushButton), m_import(new QPushButton),
      m_renew(new QPushButton)
{
    m_digits->setWordWrap(true);
    m_digits->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_digits->setObjectName(QStringLiteral("key.digits"));
    m_sentence->setWordWrap(true);
    body()->addWidget(m_digits);
    body()->addWidget(m_sentence);
    auto *buttons = new QHBoxLayout;
    const auto add = [&](QPushButton *button, const char *name, void (EvidenceKeyCard::*pressed)()) {
        button->setObjectName(QLatin1StringView(name));
        buttons->addWidget(button);
        connect(button, &QPushButton::clicked, this, pressed);
    };
    add(m_export, "key.export", &EvidenceKeyCard::exportKey);
    add(m_import, "key.import", &EvidenceKeyCard::importKey);
    add(m_renew, "key.renew", &EvidenceKeyCard::renewKey);
    buttons->addStretch(1);
    body()->addLayout(buttons);
}

void EvidenceKeyCard::reload()
{
    m_page.load(m_page.session().worker.run([](Workspace &w) {
        Content out;
        const Access access = Access::of(w);
        out.notWorking = access.reason(Permission::WorkProtection);
        out.notManaging = access.reason(Permission::ManageSettings);
        if (!access.isOpen() && access.roles().isEmpty())
            return out;
        const BundleService service(w);
        const QList<WorkspaceKey> keys = service.keys();
        if (!keys.isEmpty() && !keys.first().retiredAt) {
            out.key = keys.first();
            out.isHere = service.holds(out.key->key);
        }
        return out;
    }),
                [this](const Content &content) { show(content); });
}

void EvidenceKeyCard::retranslate()
{
    setTitle(tr("Evidence signing key"));
    m_export->setText(tr("Export for another computer…"));
    m_import->setText(tr("Import key…"));
    m_renew->setText(tr("Create new key…"));
    show(Content(m_content));
}

void EvidenceKeyCard::show(const Content &content)
{
    m_content = content;
    const bool has = content.key.has_value();
    m_digits->setVisible(has);
    m_digits->setText(has ? content.key->key.fingerprint() : QString());
    if (!has)
        m_sentence->setText(tr("No key yet. It is created with the first bundle of evidence."));
    else if (content.isHere)
        m_sentence->setText(
            tr("In use since %1. If anyone asks whether a bundle is yours, read out these digits. The private key is "
               "stored encrypted on this computer and in no database.")
                .arg(dateText(content.key->madeAt.date())));
    else
        m_sentence->setText(
            tr("In use since %1, but not on this computer. To create bundles here, import the key from a computer that "
               "has it.")
                .arg(dateText(content.key->madeAt.date())));
    const auto allow = [](QPushButton *button, bool makesSense, const std::optional<Message> &reason) {
        button->setEnabled(makesSense && !reason);
        button->setToolTip(reason ? messageText(*reason) : QString());
    };
    allow(m_export, content.isHere, content.notWorking);
    allow(m_import, has && !content.isHere, content.notWorking);
    allow(m_renew, has, content.notManaging);
}

void EvidenceKeyCard::exportKey()
{
    m_page.session().prompts.secret(
        this, tr("Export evidence signing key"), tr("Passphrase to protect the file (at least 12 characters)"),
        [this](const QString &passphrase) {
            m_page.session().prompts.saveFile(
                this,
                {tr("Export evidence signing key"), tr("Keys (*.lianming-key)"),
                 tr("Evidence key") + QStringLiteral(".lianming-key")},
                [this, passphrase](const QString &path) {
                    m_page.load(m_page.session().worker.run(
                                    [passphrase, path](Workspace &w) { BundleService(w).exportKey(passphrase, path); }),
                                [this, path] {
                                    m_page.session().messages.show(
                                        {Notice::Level::Done, tr("%1 has been saved.").arg(path),
                                         tr("Take it to the other computer, and pass on the passphrase separately.")});
                                });
                });
        });
}

void EvidenceKeyCard::importKey()
{
    m_page.session().prompts.openFile(
        this, {tr("Import evidence signing key"), tr("Keys (*.lianming-key);;All files (*)"), {}},
        [this](const QString &path) {
            m_page.session().prompts.secret(
                this, tr("Import evidence signing key"), tr("Passphrase that protects the file"),
                [this, path](const QString &passphrase) {
                    m_page.load(m_page.session().worker.run([path, passphrase](Workspace &w) {
                        (void)BundleService(w).importKey(path, passphrase);
                    }),
                                [this] {
                                    m_page.session().messages.done(tr("This computer can now sign evidence."));
                                    reload();
                                });
                });
        });
}

void EvidenceKeyCard::renewKey()
{
    m_page.session().prompts.ask(
        this,
        {tr("Sign evidence with a new key from now on?"),
         tr("The new key must be imported on every other computer, and anyone who knows the old digits must be given the "
            "new ones. Earlier bundles keep their signature."),
         {tr("Create new key")}},
        [this](int) {
            m_page.load(m_page.session().worker.run([](Workspace &w) { (void)BundleService(w).renewKey(); }),
                        [this] { reload(); });
        });
}

} // namespace lianming
