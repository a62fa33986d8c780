/** A style sheet within the mail: mail programs load none. What one does not know it leaves out, and the mail still reads. */
export const mailStyle = `
body { margin: 0; background: #f0f0f0; color: #1b1b1b; font: 16px/1.5 -apple-system, Segoe UI, Roboto, Arial, sans-serif; }
.page { max-width: 560px; margin: 0 auto; padding: 24px; background: #ffffff; }
.brand { margin: 0; color: #005ea2; font-weight: 700; }
h1 { margin: 8px 0 16px; font-size: 22px; line-height: 1.3; }
h2 { margin: 0; font-size: 17px; }
p { margin: 0 0 12px; }
.part { margin: 16px 0; padding: 16px; border: 1px solid #dfe1e2; border-radius: 8px; }
.fine { color: #565c65; font-size: 14px; }
.text { white-space: pre-line; overflow-wrap: anywhere; }
.button { display: inline-block; padding: 10px 18px; border-radius: 6px; background: #005ea2; color: #ffffff; font-weight: 700; text-decoration: none; }
.foot { margin-top: 24px; padding-top: 16px; border-top: 1px solid #dfe1e2; color: #565c65; font-size: 14px; }
.foot a { color: #005ea2; }
@media (prefers-color-scheme: dark) {
  body { background: #1b1b1b; color: #f0f0f0; }
  .page { background: #2d2e2f; }
  .brand, .foot a { color: #73b3e7; }
  .fine, .foot { color: #c6cace; }
}
`
