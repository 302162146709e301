import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import "./style/theme.css";
import "./style/parts.css";
import "./style/screens.css";
import "./style/desk.css";
import "./style/claim.css";

const root = document.getElementById("app");
if (root !== null) createRoot(root).render(<App />);
