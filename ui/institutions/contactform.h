// The form of a person at an institution or a brand.
#pragma once

#include "core/institutions/contact.h"
#include "ui/widgets/formpanel.h"

class QLineEdit;
class QPushButton;

namespace lianming {

class ContactForm : public FormPanel
{
    Q_OBJECT

public:
    explicit ContactForm(const Contact &contact, QWidget *parent = nullptr);

    [[nodiscard]] Contact value() const;

Q_SIGNALS:
    /// The person, who is stored already, is no longer there.
    void archiveWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    Contact m_contact;
    QLineEdit *m_name;
    QLineEdit *m_role;
    QLineEdit *m_email;
    QLineEdit *m_phone;
    QPushButton *m_archive = nullptr;
};

} // namespace lianming
